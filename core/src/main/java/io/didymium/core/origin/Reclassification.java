package io.didymium.core.origin;

/** A change of source class at a point of the chain that regulations define. */
enum Reclassification {
    /** No change. */
    NONE,
    /** Another operator, for another owner, processes residues of mining or refining. */
    FROM_TAILINGS,
    /** Another operator, for another owner, processes waste of manufacturing, whatever it was made from. */
    FROM_MANUFACTURE,
    /** A user discards a product. */
    FROM_USE,
    /** A part of a discarded product is used again. */
    REUSED,
    /** Material may have become waste of another class here, but this is not shown. */
    UNPROVEN;

    SourceClass of(SourceClass from) {
        return switch (this) {
            case NONE -> from;
            case FROM_TAILINGS ->
                from == SourceClass.PRIMARY || from == SourceClass.BY_PRODUCT ? SourceClass.TAILINGS_OR_LANDFILL : from;
            case FROM_MANUFACTURE -> from == SourceClass.INTERNAL_RETURN ? from : SourceClass.PRE_CONSUMER;
            case FROM_USE -> SourceClass.POST_CONSUMER;
            case UNPROVEN ->
                from == SourceClass.POST_CONSUMER || from == SourceClass.REUSE || from == SourceClass.INTERNAL_RETURN
                        ? from
                        : SourceClass.UNDETERMINED;
            case REUSED -> from == SourceClass.POST_CONSUMER ? SourceClass.REUSE : from;
        };
    }
}
