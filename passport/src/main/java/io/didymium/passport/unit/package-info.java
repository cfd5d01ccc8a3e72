/**
 * Passports of single units of a batch, such as one magnet: small files that verify alone and offline.
 *
 * <p>The maker of a batch signs one register of its units: a Merkle root over their serial numbers, their count and mass, and the digest of
 * the batch's passport ({@link io.didymium.passport.unit.UnitSeries}). Each unit's passport is its serial number, its path to that root, and
 * the register ({@link io.didymium.passport.unit.UnitPassport}). {@link io.didymium.passport.unit.UnitVerifier} verifies it with the
 * bundle of the batch's passport, on whose verdict it depends. The format is described in {@code spec/unit-passports.md}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.unit;

import org.jspecify.annotations.NullMarked;
