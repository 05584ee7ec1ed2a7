# SPDX-License-Identifier: GPL-2.0-or-later
"""Closed-form physics of ground motion: consolidation, reservoirs, magma, faults, mining troughs.

Displacements come in the unit of the driving quantity (m for slip and thickness, m3 / m2 for volumes), up positive.
"""

# Shapes: N places

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

POISSON = 0.25
INFLUENCE_EDGE = np.sqrt(np.pi)


def terzaghi_degree(time_factor: np.ndarray) -> np.ndarray:
    """Return the mean degree of consolidation (0..1) for the time factor c_v t / d^2; 0 before the load.

    Source: Terzaghi (1943); series of 12 terms, and its limit 2 sqrt(T/pi) at early times, where the series is slow.
    """
    factor = np.maximum(np.asarray(time_factor, float), 0.0)
    early = 2.0 * np.sqrt(factor / np.pi)
    roots = ((2 * np.arange(12) + 1) * np.pi / 2) ** 2
    late = 1.0 - (2.0 / roots * np.exp(-roots * factor[..., None])).sum(axis=-1)
    return np.where(factor < 0.05, early, late)


def point_source(
    east_N: np.ndarray, north_N: np.ndarray, *, depth_m: float, poisson: float = POISSON
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return east, north, up displacement in m per m3 of volume change of a small sphere below the origin.

    Source: Mogi (1958), u = (1 - nu)/pi dV x / R^3.
    """
    scale_N = (1.0 - poisson) / np.pi / (east_N**2 + north_N**2 + depth_m**2) ** 1.5
    return east_N * scale_N, north_N * scale_N, depth_m * scale_N


def disc_reservoir(
    distance_N: np.ndarray, *, depth_m: float, radius_m: float, poisson: float = POISSON
) -> tuple[np.ndarray, np.ndarray]:
    """Return outward and up displacement per metre of uniform compaction of a thin disc: both are negative.

    A disc is a sheet of point sources. Seen from one place the integral along a chord is exact, so only the angle is
    summed; this is done for 96 radii and interpolated.
    Source: Geertsma (1973), land subsidence above compacting reservoirs, eq. 2-4; centre -2(1-nu)(1 - D/sqrt(D^2+R^2)).
    """
    radii_P1 = np.linspace(0.0, max(float(np.max(distance_N)), radius_m), 96)[:, None]
    turn_A = (np.arange(180) + 0.5) * np.pi / 180  # the disc is symmetric: half a turn, counted twice
    # Outside, only directions within the tangents meet the disc; the substitution keeps their ends smooth.
    inside_P1 = radii_P1 < radius_m
    sine_PA = np.where(inside_P1, np.sin(turn_A), radius_m / np.maximum(radii_P1, radius_m) * np.cos(turn_A / 2))
    cosine_PA = np.where(inside_P1, np.cos(turn_A), np.sqrt(1.0 - np.minimum(sine_PA, 1.0) ** 2))
    weight_PA = np.where(inside_P1, 1.0, 0.5 * sine_PA * np.tan(turn_A / 2) / np.maximum(cosine_PA, 1e-9))
    half_chord_PA = np.sqrt(np.maximum(radius_m**2 - (radii_P1 * sine_PA) ** 2, 0.0))
    far_PA = radii_P1 * cosine_PA + half_chord_PA
    near_PA = np.where(inside_P1, 0.0, radii_P1 * cosine_PA - half_chord_PA)

    def pull(reach: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        slant = np.hypot(reach, depth_m)
        return np.arcsinh(reach / depth_m) - reach / slant, 1.0 - depth_m / slant

    (side_far, down_far), (side_near, down_near) = pull(far_PA), pull(near_PA)
    scale = -2.0 * (1.0 - poisson) / 180
    outward_P = scale * (weight_PA * cosine_PA * (side_far - side_near)).sum(axis=1)
    up_P = scale * (weight_PA * (down_far - down_near)).sum(axis=1)
    return np.interp(distance_N, radii_P1[:, 0], outward_P), np.interp(distance_N, radii_P1[:, 0], up_P)


def error_function(value: np.ndarray) -> np.ndarray:
    """Return erf to 1.5e-7; numpy has none and the plugin must not need scipy.

    Source: Abramowitz and Stegun (1964), 7.1.26.
    """
    size = np.abs(value)
    fraction = 1.0 / (1.0 + 0.3275911 * size)
    polynomial = fraction * (
        0.254829592
        + fraction * (-0.284496736 + fraction * (1.421413741 + fraction * (-1.453152027 + fraction * 1.061405429)))
    )
    return np.sign(value) * (1.0 - polynomial * np.exp(-size * size))


def mined_share(
    place: np.ndarray, start: np.ndarray | float, end: np.ndarray | float, *, influence_m: float
) -> np.ndarray:
    """Return the share (0..1) of full subsidence along one axis over a seam mined from `start` to `end`, all in m.

    The product of both axes times the full subsidence is the final trough.
    Source: Knothe (1957), influence function exp(-pi x^2/r^2)/r with r = depth / tan(beta).
    """
    edge = INFLUENCE_EDGE / influence_m
    return 0.5 * (error_function(edge * (place - start)) - error_function(edge * (place - end)))


def mined_tilt(
    place: np.ndarray, start: np.ndarray | float, end: np.ndarray | float, *, influence_m: float
) -> np.ndarray:
    """Return the derivative of `mined_share` by place, 1/m."""
    return (
        np.exp(-np.pi * ((place - start) / influence_m) ** 2) - np.exp(-np.pi * ((place - end) / influence_m) ** 2)
    ) / influence_m


def delayed(final: np.ndarray, step_years: float, *, rate_per_year: float) -> np.ndarray:
    """Follow a moving target along the first axis: dS/dt = c (S_final - S), S = 0 at the start, exact for steps."""
    keep = float(np.exp(-rate_per_year * step_years))
    followed = np.empty_like(final)
    state = np.zeros_like(final[0])
    for index in range(len(final)):
        state = keep * state + (1.0 - keep) * final[index]
        followed[index] = state
    return followed


def along_across(east_N: np.ndarray, north_N: np.ndarray, turn: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the same places along and across an axis that is turned from east towards north by `turn` radians."""
    return east_N * np.cos(turn) + north_N * np.sin(turn), -east_N * np.sin(turn) + north_N * np.cos(turn)


def east_north(along_N: np.ndarray, across_N: np.ndarray, turn: float) -> tuple[np.ndarray, np.ndarray]:
    """Undo `along_across`."""
    return along_N * np.cos(turn) - across_N * np.sin(turn), along_N * np.sin(turn) + across_N * np.cos(turn)


@dataclass(frozen=True, kw_only=True)
class RectangularFault:
    """Describe a rectangle in the ground whose two faces move against each other."""

    depth_m: float
    """Of the lower edge."""
    dip_degrees: float
    length_m: float
    width_m: float
    strike_slip: float = 0.0
    """Left-lateral positive."""
    dip_slip: float = 0.0
    """Thrust positive."""
    opening: float = 0.0
    """Tensile positive."""


def rectangular_fault(
    fault: RectangularFault, along_N: np.ndarray, across_N: np.ndarray, *, poisson: float = POISSON
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return displacement along strike, across (towards the up-dip side) and up, in the unit of slip.

    Args:
        along_N: coordinate along strike from the fault's lower corner, m; the fault covers 0..`length_m`.
        across_N: horizontal coordinate normal to strike, m; the fault rises towards positive values.
    Source: Okada (1985), Surface deformation due to shear and tensile faults in a half-space, eq. 25-30.
    """
    # The formulas divide by cos(dip); a vertical fault differs from this one by less than 1e-6 of the slip.
    dip = np.radians(min(fault.dip_degrees, 89.99))
    sin, cos = np.sin(dip), np.cos(dip)
    along_N, across_N = np.asarray(along_N, float), np.asarray(across_N, float)
    updip_N = across_N * cos + fault.depth_m * sin
    normal_N = across_N * sin - fault.depth_m * cos
    normal_N = np.where(np.abs(normal_N) < 1e-6, 1e-6, normal_N)
    total = [np.zeros_like(along_N) for _ in range(3)]
    for xi, eta, sign in (
        (along_N, updip_N, 1.0),
        (along_N, updip_N - fault.width_m, -1.0),
        (along_N - fault.length_m, updip_N, -1.0),
        (along_N - fault.length_m, updip_N - fault.width_m, 1.0),
    ):
        corner = _okada_corner(fault, xi, eta, normal_N, sin, cos, 1.0 - 2.0 * poisson)
        for part, value in zip(total, corner):
            part += sign * value
    return total[0], total[1], total[2]


def _okada_corner(
    fault: RectangularFault, xi: np.ndarray, eta: np.ndarray, q: np.ndarray, sin: float, cos: float, medium: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Evaluate Okada's terms at one corner, in his notation: xi, eta, q, R, X, I1..I5; `medium` is mu/(lambda+mu)."""
    xi = np.where(np.abs(xi) < 1e-6, 1e-6, xi)
    y, d = eta * cos + q * sin, eta * sin - q * cos
    R, X = np.sqrt(xi**2 + eta**2 + q**2), np.sqrt(xi**2 + q**2)
    R_eta, R_xi = np.maximum(R + eta, 1e-9), np.maximum(R + xi, 1e-9)
    log_R_eta = np.log(R_eta)
    I5 = medium * 2 / cos * np.arctan((eta * (X + q * cos) + X * (R + X) * sin) / (xi * (R + X) * cos))
    I4 = medium / cos * (np.log(R + d) - sin * log_R_eta)
    I3 = medium * (y / (cos * (R + d)) - log_R_eta) + sin / cos * I4
    I2 = -medium * log_R_eta - I3
    I1 = -medium * xi / (cos * (R + d)) - sin / cos * I5
    angle = np.arctan(xi * eta / (q * R))
    strike_slip, dip_slip, opening = fault.strike_slip, fault.dip_slip, fault.opening
    by_eta, by_xi = q / (R * R_eta), q / (R * R_xi)
    along = (
        -strike_slip * (xi * by_eta + angle + I1 * sin)
        - dip_slip * (q / R - I3 * sin * cos)
        + opening * (q * by_eta - I3 * sin**2)
    )
    across = (
        -strike_slip * (y * by_eta + q * cos / R_eta + I2 * sin)
        - dip_slip * (y * by_xi + cos * angle - I1 * sin * cos)
        + opening * (-d * by_xi - sin * (xi * by_eta - angle) - I1 * sin**2)
    )
    up = (
        -strike_slip * (d * by_eta + q * sin / R_eta + I4 * sin)
        - dip_slip * (d * by_xi + sin * angle - I5 * sin * cos)
        + opening * (y * by_xi + cos * (xi * by_eta - angle) - I5 * sin**2)
    )
    return along / (2 * np.pi), across / (2 * np.pi), up / (2 * np.pi)
