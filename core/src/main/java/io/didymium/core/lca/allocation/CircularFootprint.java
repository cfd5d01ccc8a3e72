package io.didymium.core.lca.allocation;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * The footprint of a material with recycled content and recycling at end of life, by the circular footprint formula of the
 * Product Environmental Footprint (Commission Recommendation (EU) 2021/2279, Annex I, 4.4.8.1).
 *
 * <p>All impacts are for one unit of material in one category; all shares are from 0 to 1. The result is exact.
 *
 * @param supplierShare the allocation factor of burdens and credits between supplier and user of recycled material (A)
 * @param energyShare the allocation factor of energy recovery processes (B)
 * @param virgin the impact of virgin material (Ev)
 * @param content the recycled content
 * @param recovery recycling at end of life
 * @param energy energy recovery at end of life
 * @param disposal the impact of disposal of the remaining material (ED)
 */
public record CircularFootprint(
        BigDecimal supplierShare,
        BigDecimal energyShare,
        BigDecimal virgin,
        Content content,
        Recovery recovery,
        Energy energy,
        BigDecimal disposal) {
    /** @throws IllegalArgumentException if a share is not from 0 to 1, or R2 and R3 exceed 1 together */
    public CircularFootprint {
        checkPart(supplierShare, "A");
        checkPart(energyShare, "B");
        requireNonNull(virgin, "virgin");
        requireNonNull(content, "content");
        requireNonNull(recovery, "recovery");
        requireNonNull(energy, "energy");
        requireNonNull(disposal, "disposal");
        if (recovery.part().add(energy.part()).compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("R2 and R3 must not exceed 1 together");
        }
    }

    /** The impact over the life cycle of the material. */
    public BigDecimal impact() {
        return material().add(recycling()).add(burning()).add(disposing());
    }

    /** The impact of the material used. */
    public BigDecimal material() {
        BigDecimal recycled = supplierShare
                .multiply(content.recycling())
                .add(rest(supplierShare).multiply(virgin).multiply(content.quality()));
        return rest(content.part()).multiply(virgin).add(content.part().multiply(recycled));
    }

    /** The impact of recycling at end of life, less the material it replaces. */
    public BigDecimal recycling() {
        BigDecimal net = recovery.recycling().subtract(recovery.replaced().multiply(recovery.quality()));
        return rest(supplierShare).multiply(recovery.part()).multiply(net);
    }

    /** The impact of energy recovery at end of life, less the energy it replaces. */
    public BigDecimal burning() {
        return rest(energyShare)
                .multiply(energy.part())
                .multiply(energy.burning().subtract(energy.saved()));
    }

    /** The impact of disposal of what is neither recycled nor used for energy. */
    public BigDecimal disposing() {
        return rest(recovery.part().add(energy.part())).multiply(disposal);
    }

    private static BigDecimal rest(BigDecimal part) {
        return BigDecimal.ONE.subtract(part);
    }

    private static void checkPart(BigDecimal value, String name) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(name + " must be from 0 to 1: " + value.toPlainString());
        }
    }

    /**
     * The recycled content.
     *
     * @param part the recycled share (R1)
     * @param recycling the impact of recycling it (Erecycled)
     * @param quality the quality relative to virgin material (Qsin/Qp)
     */
    public record Content(BigDecimal part, BigDecimal recycling, BigDecimal quality) {
        /** No recycled content. */
        public static final Content NONE = new Content(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE);

        /** @throws IllegalArgumentException if a part is not from 0 to 1 */
        public Content {
            checkPart(part, "R1");
            checkPart(quality, "Qsin/Qp");
            requireNonNull(recycling, "recycling");
        }
    }

    /**
     * Recycling at end of life.
     *
     * @param part the share recycled into a later product (R2)
     * @param recycling the impact of recycling it (ErecyclingEoL)
     * @param replaced the impact of the virgin material that it replaces (E*v)
     * @param quality the quality relative to the material replaced (Qsout/Qp)
     */
    public record Recovery(BigDecimal part, BigDecimal recycling, BigDecimal replaced, BigDecimal quality) {
        /** Nothing is recycled. */
        public static final Recovery NONE =
                new Recovery(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE);

        /** @throws IllegalArgumentException if a part is not from 0 to 1 */
        public Recovery {
            checkPart(part, "R2");
            checkPart(quality, "Qsout/Qp");
            requireNonNull(recycling, "recycling");
            requireNonNull(replaced, "replaced");
        }
    }

    /**
     * Energy recovery at end of life.
     *
     * @param part the share used for energy recovery (R3)
     * @param burning the impact of energy recovery (EER)
     * @param saved the impact of the heat and electricity it replaces (LHV X ESE, summed over both)
     */
    public record Energy(BigDecimal part, BigDecimal burning, BigDecimal saved) {
        /** No energy recovery. */
        public static final Energy NONE = new Energy(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        /** @throws IllegalArgumentException if the part is not from 0 to 1 */
        public Energy {
            checkPart(part, "R3");
            requireNonNull(burning, "burning");
            requireNonNull(saved, "saved");
        }
    }

    /** Starts a builder. */
    public static Builder builder(
            BigDecimal supplierShare, BigDecimal energyShare, BigDecimal virgin, BigDecimal disposal) {
        return new Builder(supplierShare, energyShare, virgin, disposal);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder(supplierShare, energyShare, virgin, disposal)
                .content(content)
                .recovery(recovery)
                .energy(energy);
    }

    /** Gathers the parts of a {@link CircularFootprint}; each method sets the part of its name. */
    public static final class Builder {
        private final BigDecimal supplierShare;
        private final BigDecimal energyShare;
        private final BigDecimal virgin;
        private final BigDecimal disposal;
        private Content content = Content.NONE;
        private Recovery recovery = Recovery.NONE;
        private Energy energy = Energy.NONE;

        private Builder(BigDecimal supplierShare, BigDecimal energyShare, BigDecimal virgin, BigDecimal disposal) {
            this.supplierShare = supplierShare;
            this.energyShare = energyShare;
            this.virgin = virgin;
            this.disposal = disposal;
        }

        public Builder content(Content content) {
            this.content = content;
            return this;
        }

        public Builder recovery(Recovery recovery) {
            this.recovery = recovery;
            return this;
        }

        public Builder energy(Energy energy) {
            this.energy = energy;
            return this;
        }

        /** The value, checked as by the constructor. */
        public CircularFootprint build() {
            return new CircularFootprint(supplierShare, energyShare, virgin, content, recovery, energy, disposal);
        }
    }
}
