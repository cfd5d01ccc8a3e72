package io.didymium.core.origin;

/** The shares of labels in a whole, which sum to exactly one; immutable, the labels ascending. */
interface Mix {
    /** How many labels have a share. */
    int size();

    /** The label at a place from 0. */
    int label(int place);

    /** The share of the label at a place. */
    Share share(int place);
}
