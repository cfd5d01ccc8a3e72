package io.didymium.passport.bulk;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.didymium.core.id.Text;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What one credential, checked alone, gives to those that build on it: enough to check links and sums without its token.
 *
 * <p>Written as JSON, of a third of the length of the token or so. Whoever reads summaries relies on who wrote them: they are not signed.
 *
 * @param digest the digest by which others pin it
 * @param id its id
 * @param issuer the DID of its issuer; blank if it is not known
 * @param validFrom from when it is valid, if that is known
 * @param links what it builds on
 * @param needs what must be among that, such as {@code passport urn:example:batch:1}
 * @param offers which needs of others it fulfils
 * @param operator who runs the site that it records, if it records one
 * @param acts whether only the operator of its site may issue it
 * @param outputs a fingerprint of each batch that it describes, by id: an event and a passport that describe one batch have the same
 * @param inputs the portions of batches that go into its step, by id
 * @param lot the content of the batch that it is the passport of
 * @param entries the amounts that it states by itself
 * @param atSite those that count only if its issuer runs the site
 * @param reasons what speaks against it
 */
public record CredentialSummary(
        String digest,
        String id,
        String issuer,
        Optional<Instant> validFrom,
        List<SummaryLink> links,
        SortedSet<String> needs,
        SortedSet<String> offers,
        Optional<String> operator,
        boolean acts,
        SortedMap<String, String> outputs,
        SortedMap<String, MeasuredMass> inputs,
        Optional<LotContent> lot,
        List<AccountEntry> entries,
        List<AccountEntry> atSite,
        SortedSet<Reason> reasons) {
    /** @throws IllegalArgumentException if digest or id is blank */
    public CredentialSummary {
        Text.require(digest, "digest");
        Text.require(id, "id of " + digest);
        requireNonNull(issuer, "issuer");
        requireNonNull(validFrom, "validFrom");
        links = List.copyOf(links);
        needs = ImmutableSortedSet.copyOf(needs);
        offers = ImmutableSortedSet.copyOf(offers);
        requireNonNull(operator, "operator");
        outputs = ImmutableSortedMap.copyOf(outputs);
        inputs = ImmutableSortedMap.copyOf(inputs);
        requireNonNull(lot, "lot");
        entries = List.copyOf(entries);
        atSite = List.copyOf(atSite);
        reasons = ImmutableSortedSet.copyOf(reasons);
    }

    /**
     * Reads a summary.
     *
     * @throws MalformedInputException if it is none
     */
    public static CredentialSummary read(Bytes json) throws MalformedInputException {
        return SummaryFormat.read(json);
    }

    /** The summary as JSON; the same bytes for the same summary. */
    public Bytes write() {
        return SummaryFormat.write(this);
    }

    /** Starts with what every summary has. */
    public static Builder builder(String digest, String id) {
        return new Builder(digest, id);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        Builder builder = builder(digest, id).issuer(issuer).validFrom(validFrom.orElse(null));
        builder.links = links;
        builder.needs = needs;
        builder.offers = offers;
        builder.operator = operator.orElse(null);
        builder.acts = acts;
        builder.outputs = outputs;
        builder.inputs = inputs;
        builder.lot = lot.orElse(null);
        builder.entries = entries;
        builder.atSite = atSite;
        builder.reasons = reasons;
        return builder;
    }

    /** Gathers the parts of a {@link CredentialSummary}; each method sets the part of its name. */
    public static final class Builder {
        private final String digest;
        private final String id;
        private String issuer = "";
        private @Nullable Instant validFrom;
        private List<SummaryLink> links = List.of();
        private SortedSet<String> needs = ImmutableSortedSet.of();
        private SortedSet<String> offers = ImmutableSortedSet.of();
        private @Nullable String operator;
        private boolean acts;
        private SortedMap<String, String> outputs = ImmutableSortedMap.of();
        private SortedMap<String, MeasuredMass> inputs = ImmutableSortedMap.of();
        private @Nullable LotContent lot;
        private List<AccountEntry> entries = List.of();
        private List<AccountEntry> atSite = List.of();
        private SortedSet<Reason> reasons = ImmutableSortedSet.of();

        private Builder(String digest, String id) {
            this.digest = digest;
            this.id = id;
        }

        public Builder issuer(String issuer) {
            this.issuer = issuer;
            return this;
        }

        public Builder validFrom(@Nullable Instant validFrom) {
            this.validFrom = validFrom;
            return this;
        }

        public Builder links(List<SummaryLink> links) {
            this.links = links;
            return this;
        }

        public Builder needs(SortedSet<String> needs) {
            this.needs = needs;
            return this;
        }

        public Builder offers(SortedSet<String> offers) {
            this.offers = offers;
            return this;
        }

        public Builder operator(@Nullable String operator) {
            this.operator = operator;
            return this;
        }

        public Builder acts(boolean acts) {
            this.acts = acts;
            return this;
        }

        public Builder outputs(SortedMap<String, String> outputs) {
            this.outputs = outputs;
            return this;
        }

        public Builder inputs(SortedMap<String, MeasuredMass> inputs) {
            this.inputs = inputs;
            return this;
        }

        public Builder lot(@Nullable LotContent lot) {
            this.lot = lot;
            return this;
        }

        public Builder entries(List<AccountEntry> entries) {
            this.entries = entries;
            return this;
        }

        public Builder atSite(List<AccountEntry> atSite) {
            this.atSite = atSite;
            return this;
        }

        public Builder reasons(SortedSet<Reason> reasons) {
            this.reasons = reasons;
            return this;
        }

        /** The value, checked. */
        public CredentialSummary build() {
            return new CredentialSummary(
                    digest,
                    id,
                    issuer,
                    Optional.ofNullable(validFrom),
                    links,
                    needs,
                    offers,
                    Optional.ofNullable(operator),
                    acts,
                    outputs,
                    inputs,
                    Optional.ofNullable(lot),
                    entries,
                    atSite,
                    reasons);
        }
    }
}
