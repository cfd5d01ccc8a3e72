package io.didymium.core.lca.inventory;

/** One data set of an inventory. */
public sealed interface DataSet permits UnitGroup, FlowProperty, InventoryFlow, Region, Publication, UnitProcess {
    /** Its identity. */
    DataSetId id();

    /** Its name for people. */
    String name();

    /** What it describes. */
    DataSetKind kind();
}
