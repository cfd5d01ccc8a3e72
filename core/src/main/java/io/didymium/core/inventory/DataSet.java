package io.didymium.core.inventory;

/** One data set of an inventory. */
public sealed interface DataSet permits UnitGroup, FlowProperty, InventoryFlow, Region, Source, UnitProcess {
    /** Its identity. */
    DataSetId id();

    /** Its name for people. */
    String name();

    /** What it describes. */
    DataSetKind kind();
}
