package io.didymium.core.conformity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.PartyId;
import io.didymium.core.id.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a certificate after it was issued.
 *
 * @param kind what happened
 * @param date the day on which it took effect
 * @param holder the new holder, of a transfer
 * @param reason why, for people
 */
public record CertificateEvent(Kind kind, LocalDate date, Optional<PartyId> holder, Optional<String> reason) {
    /** @throws IllegalArgumentException if a transfer has no new holder, or something else has one */
    public CertificateEvent {
        requireNonNull(kind, "kind");
        requireNonNull(date, "date");
        requireNonNull(holder, "holder");
        requireNonNull(reason, "reason");
        reason.ifPresent(text -> Text.require(text, "reason"));
        if ((kind == Kind.TRANSFER) != holder.isPresent()) {
            throw new IllegalArgumentException("a transfer, and nothing else, has a new holder: " + kind);
        }
    }

    /** Starts with what happened and when. */
    public static Builder builder(Kind kind, LocalDate date) {
        return new Builder(kind, date);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(kind, date).holder(holder.orElse(null)).reason(reason.orElse(null));
    }

    /** What can happen to a certificate. */
    public enum Kind {
        /** The certifier looked again and found it justified. */
        SURVEILLANCE,
        /** It is out of force until it is reinstated. */
        SUSPENSION,
        /** A suspension ends. */
        REINSTATEMENT,
        /** It is out of force for good. */
        WITHDRAWAL,
        /** Another party holds it. */
        TRANSFER
    }

    /** Gathers the parts of a {@link CertificateEvent}; each method sets the part of its name. */
    public static final class Builder {
        private final Kind kind;
        private final LocalDate date;
        private @Nullable PartyId holder;
        private @Nullable String reason;

        private Builder(Kind kind, LocalDate date) {
            this.kind = kind;
            this.date = date;
        }

        public Builder holder(@Nullable PartyId holder) {
            this.holder = holder;
            return this;
        }

        public Builder reason(@Nullable String reason) {
            this.reason = reason;
            return this;
        }

        /** The value, checked. */
        public CertificateEvent build() {
            return new CertificateEvent(kind, date, Optional.ofNullable(holder), Optional.ofNullable(reason));
        }
    }
}
