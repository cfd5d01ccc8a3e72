package io.didymium.core.origin;

/** What becomes of source classes where matter passes a border that laws look at. */
enum Reclassification {
    /** Nothing does. */
    NONE,
    /** Another process takes up what mining or refining left behind. */
    FROM_TAILINGS,
    /** Another process takes up what a manufacture discarded: manufacturing waste, whatever it was made of. */
    FROM_MANUFACTURE,
    /** A user discards a product. */
    FROM_USE,
    /** A part of a discarded product is built in again. */
    REUSED;

    SourceClass of(SourceClass from) {
        return switch (this) {
            case NONE -> from;
            case FROM_TAILINGS ->
                from == SourceClass.PRIMARY || from == SourceClass.BY_PRODUCT ? SourceClass.TAILINGS_OR_LANDFILL : from;
            case FROM_MANUFACTURE -> from == SourceClass.INTERNAL_RETURN ? from : SourceClass.PRE_CONSUMER;
            case FROM_USE -> SourceClass.POST_CONSUMER;
            case REUSED -> from == SourceClass.POST_CONSUMER ? SourceClass.REUSE : from;
        };
    }
}
