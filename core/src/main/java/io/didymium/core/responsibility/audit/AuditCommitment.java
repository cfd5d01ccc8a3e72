package io.didymium.core.responsibility.audit;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.Text;
import io.didymium.core.quantity.Decimals;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.ResponsibilityRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor commits to before what will be audited is fixed: a nonce, by its digest, and everything else on which the sample depends.
 * Afterwards the auditor cannot try nonces or sizes until a sample suits; before, nobody else knows the nonce.
 *
 * @param id its identity
 * @param name what it is, for people
 * @param keeper the auditor, who states it
 * @param auditee who will be audited, another party
 * @param date the day of the commitment
 * @param confidence the probability with which a misstatement beyond the tolerable part is found, above 0 and below 1
 * @param tolerable the part of the mass that may be misstated, above 0 and below 1
 * @param element the element whose mass counts; empty for all rare earths
 * @param digest the digest of the text of the nonce, sha2-256 as multibase base58btc
 */
public record AuditCommitment(
        RecordId id,
        String name,
        PartyId keeper,
        PartyId auditee,
        LocalDate date,
        BigDecimal confidence,
        BigDecimal tolerable,
        Optional<Element> element,
        String digest)
        implements ResponsibilityRecord {
    /** The confidence from which a sample usually carries reasonable assurance. */
    public static final BigDecimal USUAL_CONFIDENCE = new BigDecimal("0.95");

    /** The tolerable part up to which a sample usually carries reasonable assurance. */
    public static final BigDecimal USUAL_TOLERABLE = new BigDecimal("0.05");

    /** @throws IllegalArgumentException if a text is blank, a part is out of its range, or the auditor is the auditee */
    public AuditCommitment {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        if (keeper.equals(auditee)) {
            throw new IllegalArgumentException(id + " must not be of an audit of " + keeper + " by itself");
        }
        requireNonNull(date, "date");
        confidence = part(confidence, "confidence");
        tolerable = part(tolerable, "tolerable part");
        requireNonNull(element, "element");
        Text.require(digest, "digest of the nonce of " + id);
    }

    private static BigDecimal part(BigDecimal value, String name) {
        BigDecimal normal = Decimals.normal(value, name);
        if (normal.signum() <= 0 || normal.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(name + " must be above 0 and below 1: " + normal.toPlainString());
        }
        return normal;
    }

    /**
     * How many draws are needed: the least n for which (1 - tolerable)^n is at most 1 - confidence, if no deviation is found.
     *
     * @throws IllegalArgumentException if a part is out of its range, or more than {@link AuditSample#MOST} were needed
     */
    public static int requiredSize(BigDecimal confidence, BigDecimal tolerable) {
        BigDecimal risk = BigDecimal.ONE.subtract(part(confidence, "confidence"));
        BigDecimal kept = BigDecimal.ONE.subtract(part(tolerable, "tolerable part"));
        BigDecimal chance = BigDecimal.ONE;
        for (int size = 1; size <= AuditSample.MOST; size++) {
            chance = chance.multiply(kept, MathContext.DECIMAL128);
            if (chance.compareTo(risk) <= 0) {
                return size;
            }
        }
        throw new IllegalArgumentException("more than " + AuditSample.MOST
                + " draws would be needed for a tolerable part of " + tolerable.toPlainString());
    }

    /** None. */
    @Override
    public List<ReportDocument> documents() {
        return List.of();
    }

    /** Whether such a sample usually carries a level: any does limited assurance, reasonable only one that is not smaller than usual. */
    public boolean carries(AssuranceLevel level) {
        return level == AssuranceLevel.LIMITED
                || (confidence.compareTo(USUAL_CONFIDENCE) >= 0 && tolerable.compareTo(USUAL_TOLERABLE) <= 0);
    }

    /** Starts a builder; name, date and digest must follow, the size is {@link #USUAL_CONFIDENCE} and {@link #USUAL_TOLERABLE} by default. */
    public static Builder builder(RecordId id, PartyId auditor, PartyId auditee) {
        return new Builder(id, auditor, auditee);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(id, keeper, auditee)
                .name(name)
                .date(date)
                .confidence(confidence)
                .tolerable(tolerable)
                .element(element.orElse(null))
                .digest(digest);
    }

    /** Gathers the parts of an {@link AuditCommitment}; each method sets the part of its name. */
    public static final class Builder {
        private final RecordId id;
        private final PartyId auditor;
        private final PartyId auditee;
        private BigDecimal confidence = USUAL_CONFIDENCE;
        private BigDecimal tolerable = USUAL_TOLERABLE;
        private @Nullable String name;
        private @Nullable LocalDate date;
        private @Nullable Element element;
        private @Nullable String digest;

        private Builder(RecordId id, PartyId auditor, PartyId auditee) {
            this.id = id;
            this.auditor = auditor;
            this.auditee = auditee;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder date(LocalDate date) {
            this.date = date;
            return this;
        }

        public Builder confidence(BigDecimal confidence) {
            this.confidence = confidence;
            return this;
        }

        public Builder tolerable(BigDecimal tolerable) {
            this.tolerable = tolerable;
            return this;
        }

        public Builder element(@Nullable Element element) {
            this.element = element;
            return this;
        }

        public Builder digest(String digest) {
            this.digest = digest;
            return this;
        }

        /** The value, checked. */
        public AuditCommitment build() {
            return new AuditCommitment(
                    id,
                    requireNonNull(name, "name"),
                    auditor,
                    auditee,
                    requireNonNull(date, "date"),
                    confidence,
                    tolerable,
                    Optional.ofNullable(element),
                    requireNonNull(digest, "digest"));
        }
    }
}
