package io.didymium.core.circularity;

/**
 * An indicator of circularity of an element, in the style of the core indicators of ISO 59020:2024, Annex A.
 *
 * <p>General knowledge of their names: the text of the standard was not read. They are those of resource inflows and outflows, here for each
 * element instead of a resource, because one element of a magnet may come back where another does not. Indicators of energy, water, money,
 * lifetime and renewable content do not follow from a chain of rare earths.
 */
public enum CircularityIndicator {
    /** Average reused content of an inflow. */
    REUSED_INFLOW(
            "average reused content of an inflow",
            "mass of the element from parts that are reused without reprocessing / mass of the element"),
    /** Average recycled content of an inflow. */
    RECYCLED_INFLOW(
            "average recycled content of an inflow",
            "mass of the element from pre-consumer and post-consumer material (ISO 14021:2016, 7.8) / mass of the element"),
    /** Actual recycled material derived from an outflow. */
    RECYCLED_OUTFLOW(
            "percent actual recycled material derived from an outflow",
            "part collected x part that pre-treatment hands on x part that recovery makes a product");

    /** The source of all of them. */
    public static final String SOURCE =
            "ISO 59020:2024, Annex A, core circularity indicators (general knowledge of their names)";

    private final String label;
    private final String formula;

    CircularityIndicator(String label, String formula) {
        this.label = label;
        this.formula = formula;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }

    /** The formula, in words. */
    public String formula() {
        return formula;
    }
}
