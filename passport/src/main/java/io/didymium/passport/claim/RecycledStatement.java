package io.didymium.passport.claim;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.Performance;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.core.regulation.RecycledClaim;
import io.didymium.core.regulation.RecycledContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The recycled shares of a batch's elements under one rule: one claim of its passport.
 *
 * <p>Of an element that is not in the batch no share is stated, not even zero.
 *
 * @param id the identity of the claim
 * @param batch the batch
 * @param pack the name of the rule pack under which it is claimed
 * @param version the version of the rule pack
 * @param date the day of the claim
 * @param percents the share of each element in per cent, true to half a unit of the last digit it is stated with
 * @param evidence the certificate that is claimed to cover it, if there is one
 */
public record RecycledStatement(
        ClaimId id,
        BatchId batch,
        String pack,
        String version,
        LocalDate date,
        Map<Element, BigDecimal> percents,
        Optional<CertificateId> evidence) {
    /** The most digits after the point that a share is stated with, in per cent. */
    public static final int MAX_DIGITS = 10;

    /** What the IRI of every criterion under a rule pack begins with; its name and version follow. */
    public static final String CRITERIA = "https://w3id.org/didymium/ree#rule/";

    /** The topic of such claims. */
    public static final Concept TOPIC = new Concept(
            "https://vocabulary.uncefact.org/conformity-topics/recycled-material-integration",
            "Recycled material integration");

    private static final String METRICS = "https://w3id.org/didymium/ree#recycledShare/";
    /** The unit of a share: per cent, in UN/ECE Recommendation 20. */
    public static final String PERCENT = "P1";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /**
     * @throws IllegalArgumentException if no share is stated, a share is not from 0 to 100 % with at most 10 digits after
     *     the point, or a name is of other characters than letters, digits, point, hyphen and low line
     */
    public RecycledStatement {
        requireNonNull(id, "id");
        requireNonNull(batch, "batch");
        requireName(pack, "rule pack");
        requireName(version, "version of a rule pack");
        requireNonNull(date, "date");
        if (percents.isEmpty()) {
            throw new IllegalArgumentException(id + " must state a share");
        }
        percents = Maps.immutableEnumMap(percents);
        percents.forEach((element, percent) -> {
            if (percent.signum() < 0
                    || percent.compareTo(BigDecimal.valueOf(100)) > 0
                    || percent.scale() < 0
                    || percent.scale() > MAX_DIGITS) {
                throw new IllegalArgumentException("recycled share of " + element.symbol()
                        + " must be from 0 to 100 % with at most " + MAX_DIGITS + " digits: " + percent);
            }
        });
        requireNonNull(evidence, "evidence");
    }

    /** Starts with the identity of the claim and its rule pack; shares must follow. */
    public static Builder builder(ClaimId id, BatchId batch, String pack, String version, LocalDate date) {
        return new Builder(id, batch, pack, version, date);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(id, batch, pack, version, date).percents(percents).evidence(evidence.orElse(null));
    }

    /**
     * The calculated shares of some elements in per cent, rounded half even to a number of digits after the point; an
     * element that is not in the batch is left out.
     *
     * @throws IllegalArgumentException if the rule pack is not about an element, or none of them is in the batch
     */
    public static RecycledStatement of(
            ClaimId id, RecycledContent content, Collection<Element> elements, LocalDate date, int digits) {
        Map<Element, BigDecimal> percents = new EnumMap<>(Element.class);
        elements.forEach(element ->
                content.element(element).recycled().ifPresent(share -> percents.put(element, share.percent(digits))));
        return builder(id, content.batch(), content.pack().id(), content.pack().version(), date)
                .percents(percents)
                .build();
    }

    /** The claims it makes, one for each element, in the order of atomic numbers. */
    public List<RecycledClaim> claims() {
        return percents.entrySet().stream()
                .map(stated -> RecycledClaim.builder(batch, stated.getKey())
                        .percent(stated.getValue())
                        .under(pack, version)
                        .build())
                .toList();
    }

    /** The criterion of the claim, such as a certificate that is to bear it out must assess. */
    public Concept criterion() {
        return new Concept(CRITERIA + pack + "/" + version, "Recycled content under " + pack + " " + version);
    }

    /** Whether an IRI is of a criterion under some rule pack. */
    public static boolean isCriterion(String iri) {
        return iri.startsWith(CRITERIA);
    }

    /** The metric of the recycled share of an element. */
    public static Concept metric(Element element) {
        return new Concept(METRICS + element.symbol(), "Recycled share of " + element.symbol());
    }

    /** The same as a claim like any other, for what is asked of all claims. */
    public Claim claim() {
        return new Claim(
                id,
                batch,
                criterion().name(),
                criterion(),
                TOPIC,
                date,
                percents.entrySet().stream()
                        .map(stated -> new Performance(metric(stated.getKey()), stated.getValue(), PERCENT))
                        .toList(),
                evidence);
    }

    private static void requireName(String name, String what) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    what + " must be letters, digits, points, hyphens and low lines: '" + name + "'");
        }
    }

    /** Gathers the parts of a {@link RecycledStatement}; each method sets the part of its name. */
    public static final class Builder {
        private final ClaimId id;
        private final BatchId batch;
        private final String pack;
        private final String version;
        private final LocalDate date;
        private Map<Element, BigDecimal> percents = Map.of();
        private @Nullable CertificateId evidence;

        private Builder(ClaimId id, BatchId batch, String pack, String version, LocalDate date) {
            this.id = id;
            this.batch = batch;
            this.pack = pack;
            this.version = version;
            this.date = date;
        }

        public Builder percents(Map<Element, BigDecimal> percents) {
            this.percents = percents;
            return this;
        }

        public Builder evidence(@Nullable CertificateId evidence) {
            this.evidence = evidence;
            return this;
        }

        /** The value, checked. */
        public RecycledStatement build() {
            return new RecycledStatement(id, batch, pack, version, date, percents, Optional.ofNullable(evidence));
        }
    }
}
