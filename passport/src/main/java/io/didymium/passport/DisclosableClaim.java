package io.didymium.passport;

/**
 * A part of a product passport that its issuer may hide, for the holder to disclose or not. Nothing else may be hidden: the
 * rest says whose batch it is, where it was made, how much there is, and what it was made of.
 */
public enum DisclosableClaim {
    /** The contents of the batch, element by element. */
    ELEMENT_ASSAY("elementAssay"),
    /** The activity concentrations of the batch. */
    RADIOACTIVITY("radioactivity"),
    /** All that is claimed of the batch, its recycled content with it. */
    PERFORMANCE_CLAIMS("performanceClaim"),
    /** How the material of the batch entered the chain, and from where. */
    SOURCE_DECLARATION("sourceDeclaration"),
    /** The countries and source classes of the elements of the batch. */
    MATERIAL_PROVENANCE("materialProvenance"),
    /** From which batches its elements are claimed to come. */
    ORIGIN_CLAIMS("originClaim"),
    /** What is stated about the magnets in a product, and how to remove them. */
    PRODUCT_CHARACTERISTICS("characteristics");

    /** The JSON pointer to the object whose members these are. */
    public static final String PLACE = "/credentialSubject";

    private final String member;

    DisclosableClaim(String member) {
        this.member = member;
    }

    /** The name of the member in the passport's subject. */
    public String member() {
        return member;
    }

    /** The JSON pointer to it in the passport. */
    public String pointer() {
        return PLACE + "/" + member;
    }
}
