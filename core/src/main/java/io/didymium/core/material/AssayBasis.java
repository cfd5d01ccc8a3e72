package io.didymium.core.material;

/** The kind of constituent by which an assay states contents. */
public enum AssayBasis {
    /** Every content is of an element. */
    ELEMENT,
    /** Every content is of an oxide. */
    OXIDE,
    /** Some contents are of elements, some of oxides. */
    MIXED
}
