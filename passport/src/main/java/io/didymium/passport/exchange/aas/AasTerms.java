package io.didymium.passport.exchange.aas;

import io.didymium.core.id.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What templates of IDTA demand and passports do not state, as the sender says it; a submodel that lacks some of it is not written. */
public final class AasTerms {
    /** Nothing. */
    public static final AasTerms NONE = builder().build();

    private final Optional<String> orderCode;
    private final Optional<BatteryTerms> battery;
    private final Optional<CircularityTerms> circularity;

    private AasTerms(Builder parts) {
        orderCode = Optional.ofNullable(parts.orderCode);
        battery = Optional.ofNullable(parts.battery);
        circularity = Optional.ofNullable(parts.circularity);
    }

    /** Starts with nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** The order code of the material at its maker, which nameplates demand. */
    public Optional<String> orderCode() {
        return orderCode;
    }

    /** What the battery is that the batch is part of. */
    public Optional<BatteryTerms> battery() {
        return battery;
    }

    /** What is to be done with the battery at its end of life. */
    public Optional<CircularityTerms> circularity() {
        return circularity;
    }

    /** Gathers the terms. */
    public static final class Builder {
        private @Nullable String orderCode;
        private @Nullable BatteryTerms battery;
        private @Nullable CircularityTerms circularity;

        private Builder() {}

        /** Sets the order code. */
        public Builder orderCode(@Nullable String code) {
            orderCode = code == null ? null : Text.require(code, "order code");
            return this;
        }

        /** Sets what the battery is. */
        public Builder battery(@Nullable BatteryTerms terms) {
            battery = terms;
            return this;
        }

        /** Sets what is to be done with the battery. */
        public Builder circularity(@Nullable CircularityTerms terms) {
            circularity = terms;
            return this;
        }

        /** The terms. */
        public AasTerms build() {
            return new AasTerms(this);
        }
    }
}
