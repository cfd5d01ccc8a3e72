package io.didymium.core.lca.pact;

/** The amounts of a carbon footprint, per declared unit: emissions in kg CO2 eq, carbon contents in kg C. */
public enum PactAmount {
    /** The footprint without the uptake of biogenic carbon dioxide. */
    EXCLUDING_UPTAKE("pcfExcludingBiogenicUptake", Sign.ANY, true, false),
    /** The footprint with it. */
    INCLUDING_UPTAKE("pcfIncludingBiogenicUptake", Sign.ANY, true, false),
    /** Emissions of fossil greenhouse gases. */
    FOSSIL_EMISSIONS("fossilGhgEmissions", Sign.NOT_NEGATIVE, true, true),
    /** Fossil carbon in the product. */
    FOSSIL_CARBON("fossilCarbonContent", Sign.NOT_NEGATIVE, true, false),
    /** Biogenic carbon in the product. */
    BIOGENIC_CARBON("biogenicCarbonContent", Sign.NOT_NEGATIVE, false, false),
    /** Recycled carbon in the product. */
    RECYCLED_CARBON("recycledCarbonContent", Sign.NOT_NEGATIVE, false, false),
    /** Emissions of land use change. */
    LAND_USE_CHANGE("landUseChangeGhgEmissions", Sign.NOT_NEGATIVE, false, true),
    /** Land carbon leakage. */
    LAND_LEAKAGE("landCarbonLeakage", Sign.NOT_NEGATIVE, false, false),
    /** Fossil emissions of land management, which are part of the fossil emissions. */
    LAND_FOSSIL("landManagementFossilGhgEmissions", Sign.NOT_NEGATIVE, false, false),
    /** Biogenic carbon dioxide that land management emits. */
    LAND_BIOGENIC_EMISSIONS("landManagementBiogenicCO2Emissions", Sign.NOT_NEGATIVE, false, true),
    /** Biogenic carbon dioxide that land management removes. */
    LAND_BIOGENIC_REMOVALS("landManagementBiogenicCO2Removals", Sign.NOT_POSITIVE, false, true),
    /** Biogenic carbon dioxide that is taken up. */
    UPTAKE("biogenicCO2Uptake", Sign.NOT_POSITIVE, false, false),
    /** Biogenic gases other than carbon dioxide. */
    BIOGENIC_OTHER("biogenicNonCO2Emissions", Sign.NOT_NEGATIVE, false, true),
    /** Land that is occupied, in square metres and years. */
    LAND_AREA("landAreaOccupation", Sign.NOT_NEGATIVE, false, false),
    /** Emissions of aircraft. */
    AIRCRAFT("aircraftGhgEmissions", Sign.NOT_NEGATIVE, false, false),
    /** Emissions of packaging. */
    PACKAGING("packagingGhgEmissions", Sign.NOT_NEGATIVE, false, false),
    /** Biogenic carbon in the packaging. */
    PACKAGING_CARBON("packagingBiogenicCarbonContent", Sign.NOT_NEGATIVE, false, false),
    /** Emissions of transport to the customer. */
    OUTBOUND("outboundLogisticsGhgEmissions", Sign.NOT_NEGATIVE, false, false),
    /** Carbon dioxide captured and stored. */
    CAPTURE("ccsTechnologicalCO2Capture", Sign.NOT_POSITIVE, false, true),
    /** Carbon dioxide taken out of the air. */
    REMOVALS("technologicalCO2Removals", Sign.NOT_POSITIVE, false, true),
    /** Captured carbon in the product. */
    CAPTURED_CARBON("ccuCarbonContent", Sign.NOT_NEGATIVE, false, false),
    /** The part of the emissions that is left out, in per cent. */
    EXEMPTED("exemptedEmissionsPercent", Sign.NOT_NEGATIVE, true, false),
    /** The part of the footprint that comes of primary data, in per cent. */
    PRIMARY_SHARE("primaryDataShare", Sign.NOT_NEGATIVE, false, false);

    private final String member;
    private final Sign sign;
    private final boolean mandatory;
    private final boolean summand;

    PactAmount(String member, Sign sign, boolean mandatory, boolean summand) {
        this.member = member;
        this.sign = sign;
        this.mandatory = mandatory;
        this.summand = summand;
    }

    /** Its name in the exchange. */
    public String member() {
        return member;
    }

    /** Whether every footprint has it. */
    public boolean isMandatory() {
        return mandatory;
    }

    /** Whether it is a part of the footprint without uptake. */
    public boolean isSummand() {
        return summand;
    }

    boolean allows(int signum) {
        return sign == Sign.ANY || (sign == Sign.NOT_NEGATIVE ? signum >= 0 : signum <= 0);
    }

    private enum Sign {
        ANY,
        NOT_NEGATIVE,
        NOT_POSITIVE
    }
}
