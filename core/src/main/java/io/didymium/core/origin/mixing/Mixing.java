package io.didymium.core.origin.mixing;

import java.util.function.IntUnaryOperator;

/** The arithmetic of mixtures of numbered sources. One for each pass; not thread-safe. */
public interface Mixing {
    /** Consists of one source alone. */
    Mixture of(int label);

    /** The mixture of inputs, at least one, by their weights. */
    Mixture blend(WeightedMixtures inputs);

    /** The mixture with each label replaced; the parts of labels that become equal are added. */
    Mixture relabelled(Mixture mixture, IntUnaryOperator labels);
}
