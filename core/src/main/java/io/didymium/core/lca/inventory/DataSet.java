package io.didymium.core.lca.inventory;

/** One data set of an inventory. */
public sealed interface DataSet permits UnitGroup, FlowProperty, InventoryFlow, Region, Publication, UnitProcess {
    /** The identifier, unique among the data sets of its kind. */
    DataSetId id();

    /** The name shown to people. */
    String name();

    /** The kind. */
    Kind kind();

    /** What a data set describes. */
    enum Kind {
        /** Units of measurement. */
        UNIT_GROUP("unit-group"),
        /** A quantity that flows are measured in. */
        FLOW_PROPERTY("flow-property"),
        /** A product, waste or elementary flow. */
        FLOW("flow"),
        /** A geographical area. */
        REGION("region"),
        /** A publication. */
        SOURCE("source"),
        /** A unit process. */
        PROCESS("process");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The stable name, in lower case with hyphens. */
        public String label() {
            return label;
        }
    }
}
