package io.didymium.passport.exchange.aas.template;

/** A submodel template of IDTA. */
public enum IdtaTemplate {
    /** IDTA 02099-1 1.0.1: the header of a digital product passport. */
    DPP_METADATA("DppMetadata", "IDTA 02099-1", "https://admin-shell.io/idta/cds/dppMetadata/1"),
    /** IDTA 02006 3.0.1: what is on the nameplate. */
    NAMEPLATE("Nameplate", "IDTA 02006", "https://admin-shell.io/idta/nameplate/3/0/Nameplate"),
    /** IDTA 02023 1.0.1: carbon footprints. */
    CARBON_FOOTPRINT(
            "CarbonFootprint", "IDTA 02023", "https://admin-shell.io/idta/CarbonFootprint/CarbonFootprint/1/0"),
    /** IDTA 02035-6 1.0.1: the material composition of a battery. */
    MATERIAL_COMPOSITION(
            "MaterialComposition",
            "IDTA 02035-6",
            "urn:samm:io.admin-shell.idta.batterypass.material_composition:1.0.0#MaterialComposition"),
    /** IDTA 02035-7 1.0.1: recycled content of a battery, and what is to be done at its end of life. */
    CIRCULARITY(
            "Circularity", "IDTA 02035-7", "urn:samm:io.admin-shell.idta.batterypass.circularity:1.0.0#Circularity");

    private final String label;
    private final String number;
    private final String semanticId;

    IdtaTemplate(String label, String number, String semanticId) {
        this.label = label;
        this.number = number;
        this.semanticId = semanticId;
    }

    /** The short id of its submodel, such as {@code Nameplate}. */
    public String label() {
        return label;
    }

    /** The semantic id of its submodel. */
    public String semanticId() {
        return semanticId;
    }

    /** Its number and name, such as {@code IDTA 02006 Nameplate}. */
    @Override
    public String toString() {
        return number + " " + label;
    }
}
