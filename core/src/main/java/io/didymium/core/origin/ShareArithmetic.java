package io.didymium.core.origin;

import io.didymium.core.origin.mixing.ExactMixing;
import io.didymium.core.origin.mixing.FixedMixing;
import io.didymium.core.origin.mixing.Mixing;

/** How shares are reckoned. With either, the shares of a whole sum to exactly one. */
public enum ShareArithmetic {
    /**
     * Without any rounding, as integers of unbounded size. They grow with every mixing a batch has behind it, so this
     * is for chains of the depth that matter really has.
     */
    EXACT {
        @Override
        Mixing mixing() {
            return new ExactMixing();
        }
    },
    /**
     * In whole parts of 2<sup>-62</sup>, for chains of any depth and number. Each mixing moves a share by less than
     * 2<sup>-61</sup> (4e-19) for each input; what is rounded away from one source is given to the next.
     */
    FIXED {
        @Override
        Mixing mixing() {
            return new FixedMixing();
        }
    };

    abstract Mixing mixing();
}
