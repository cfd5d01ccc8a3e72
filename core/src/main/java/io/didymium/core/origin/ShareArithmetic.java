package io.didymium.core.origin;

import io.didymium.core.origin.mixing.ExactMixing;
import io.didymium.core.origin.mixing.FixedMixing;
import io.didymium.core.origin.mixing.Mixing;

/** The arithmetic of shares. In both, the shares of a whole sum to exactly one. */
public enum ShareArithmetic {
    /**
     * Without rounding, in integers of unbounded size that grow with every mixing upstream: for chains of realistic
     * depth.
     */
    EXACT {
        @Override
        Mixing mixing() {
            return new ExactMixing();
        }
    },
    /**
     * In multiples of 2<sup>-62</sup>, for chains of any depth and size. Each mixing changes a share by less than
     * 2<sup>-61</sup> (4e-19) per input; what rounding takes from one source goes to the next.
     */
    FIXED {
        @Override
        Mixing mixing() {
            return new FixedMixing();
        }
    };

    abstract Mixing mixing();
}
