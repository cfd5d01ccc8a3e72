package io.didymium.passport.audit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.quantity.Mass;
import io.didymium.core.responsibility.audit.AuditSample;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.HashAlgorithm;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sample of passports by mass units: each microgram of the element has the same chance of being drawn, so that a batch is drawn as
 * likely as it matters, and none is out of reach. A batch with a part p of the mass is missed by n draws with the chance (1 - p)^n.
 *
 * <p>Draw i, from 1, is at the place SHA-256(seed, i) modulo the mass of all in micrograms, in the order of the digests of the passports;
 * the seed is SHA-256 of the lines {@code didymium-mass-unit-sample/v1}, the digest of the list of the passports, the nonce, and the symbol
 * of the element or {@code REE}, and i is written in decimal after it and a blank. Who is audited cannot choose the draws as long as the
 * nonce is not known before the passports are fixed, nor the auditor who committed to it before.
 *
 * @param drawn how often each passport was drawn, by digest; those that were not are absent
 * @param size how many draws were made
 */
public record MassUnitSample(SortedMap<String, Integer> drawn, int size) {
    private static final BigDecimal MICROGRAMS = new BigDecimal("1000000000");

    /** Copies the map. */
    public MassUnitSample {
        drawn = ImmutableSortedMap.copyOf(drawn);
    }

    /** The digest of what was drawn: a line for each passport with its digest and the number of draws. */
    public String items() {
        return AuditedContent.digest(drawn.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .toList());
    }

    /**
     * Draws a sample.
     *
     * @param nonce what nobody but the auditor knew before the passports were fixed
     * @param element the element whose mass counts; null for all rare earths
     * @param size how many draws to make, from 1 to {@link AuditSample#MOST}
     * @param batches the batch of each passport, by digest
     * @throws IllegalArgumentException if the size is out of range or there is no mass
     */
    public static MassUnitSample draw(
            String nonce, @Nullable Element element, int size, SortedMap<String, Batch> batches) {
        requireNonNull(nonce, "nonce");
        if (size < 1 || size > AuditSample.MOST) {
            throw new IllegalArgumentException("a sample has from 1 to " + AuditSample.MOST + " draws: " + size);
        }
        TreeMap<BigInteger, String> ends = new TreeMap<>();
        BigInteger total = BigInteger.ZERO;
        for (Map.Entry<String, Batch> passport : batches.entrySet()) {
            BigInteger mass = mass(passport.getValue(), element)
                    .kilograms()
                    .multiply(MICROGRAMS)
                    .setScale(0, RoundingMode.HALF_UP)
                    .toBigInteger();
            if (mass.signum() > 0) {
                total = total.add(mass);
                ends.put(total, passport.getKey());
            }
        }
        if (total.signum() == 0) {
            throw new IllegalArgumentException("there is no mass to draw from");
        }
        String name = element == null ? "REE" : element.symbol();
        String passports = AuditedContent.digest(batches.keySet());
        String seed = hash(String.join("\n", "didymium-mass-unit-sample/v1", passports, nonce, name))
                .toHex();
        SortedMap<String, Integer> drawn = new TreeMap<>();
        for (int i = 1; i <= size; i++) {
            BigInteger place = new BigInteger(1, hash(seed + " " + i).toByteArray()).mod(total);
            // The first whose end lies beyond the place.
            drawn.merge(requireNonNull(ends.higherEntry(place)).getValue(), 1, Integer::sum);
        }
        return new MassUnitSample(drawn, size);
    }

    private static Bytes hash(String text) {
        return HashAlgorithm.SHA_256.digest(Bytes.ofUtf8(text)).value();
    }

    /**
     * The mass of an element in a batch; of one whose contents are not stated the whole mass, which it cannot exceed.
     *
     * @param element the element; null for all rare earths
     */
    static Mass mass(Batch batch, @Nullable Element element) {
        return batch.composition()
                .map(known -> Mass.sum(known.elements().stream()
                        .filter(one -> element == null ? one.isRareEarth() : one == element)
                        .map(one ->
                                batch.mass().value().times(known.fraction(one).value()))
                        .toList()))
                .orElse(batch.mass().value());
    }
}
