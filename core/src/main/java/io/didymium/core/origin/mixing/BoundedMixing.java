package io.didymium.core.origin.mixing;

import java.util.function.IntUnaryOperator;

/** Mixes as another one does until the mixtures have so many parts in all; from then on what it gives means nothing. */
public final class BoundedMixing implements Mixing {
    private final Mixing inner;
    private long left;

    /** Bounds a mixing to a number of parts. */
    public BoundedMixing(Mixing inner, long most) {
        this.inner = inner;
        this.left = most;
    }

    /** Whether there were more parts than allowed. */
    public boolean isExceeded() {
        return left < 0;
    }

    @Override
    public Mixture of(int label) {
        return inner.of(label);
    }

    @Override
    public Mixture blend(WeightedMixtures inputs) {
        return isExceeded() ? inner.of(inputs.mix(0).label(0)) : counted(inner.blend(inputs));
    }

    @Override
    public Mixture relabelled(Mixture mixture, IntUnaryOperator labels) {
        return isExceeded() ? inner.of(mixture.label(0)) : counted(inner.relabelled(mixture, labels));
    }

    private Mixture counted(Mixture mixture) {
        left -= mixture.size();
        return mixture;
    }
}
