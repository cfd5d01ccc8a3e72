package io.didymium.passport.bulk;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.didymium.core.element.Element;
import io.didymium.core.id.Text;
import io.didymium.core.material.AnalysisScope;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonReader;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An amount in an account.
 *
 * @param account the account
 * @param source the digest of the credential that states it
 * @param event what of it, each once for a source
 * @param issuer who states it
 * @param corrects whether the credential replaces another
 * @param direction whether it comes in or goes out
 * @param kilograms the mass, in kg
 * @param slack a bound of its standard uncertainty, in kg
 * @param scope what an analysis states about elements that it does not list; empty if there is none
 * @param elements the amounts of elements
 */
public record AccountEntry(
        AccountKey account,
        String source,
        String event,
        String issuer,
        boolean corrects,
        Direction direction,
        BigDecimal kilograms,
        BigDecimal slack,
        Optional<AnalysisScope> scope,
        Map<Element, ElementAmount> elements)
        implements Comparable<AccountEntry> {
    /** Where an amount goes. */
    public enum Direction {
        /** It is the whole batch, made at the site. */
        MADE,
        /** It comes into the step or to the site. */
        IN,
        /** It is a portion of a batch that goes into the step; its contents are an entry of their own. */
        TAKEN,
        /** It is what such a portion holds, by the passport of the batch; its mass is none beyond that of the portion. */
        HELD,
        /** It leaves the step, or is taken at the site. */
        OUT
    }

    private static final Comparator<AccountEntry> ORDER = Comparator.comparing(AccountEntry::account)
            .thenComparing(AccountEntry::source)
            .thenComparing(AccountEntry::event);

    /** @throws IllegalArgumentException if the event or source is blank */
    public AccountEntry {
        requireNonNull(account, "account");
        Text.require(event, "event of an entry");
        Text.require(source, "source of an entry");
        requireNonNull(issuer, "issuer");
        requireNonNull(direction, "direction");
        requireNonNull(scope, "scope");
        kilograms = kilograms.stripTrailingZeros();
        slack = slack.stripTrailingZeros();
        elements = Maps.immutableEnumMap(elements);
    }

    /**
     * Reads an entry.
     *
     * @throws MalformedInputException if it is none
     */
    public static AccountEntry read(Bytes json) throws MalformedInputException {
        return EntryFormat.read(new JsonReader(JsonLimits.standard()).readObject(json));
    }

    /** The entry as JSON; the same bytes for the same entry. */
    public Bytes write() {
        return EntryFormat.write(this).toJson();
    }

    /** Starts with what every entry has. */
    public static Builder builder(AccountKey account, String source, String event, String issuer, Direction direction) {
        return new Builder(account, source, event, issuer, direction);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return builder(account, source, event, issuer, direction)
                .corrects(corrects)
                .mass(kilograms, slack)
                .contents(scope.orElse(null), elements);
    }

    /** By account, source and event. */
    @Override
    public int compareTo(AccountEntry other) {
        return ORDER.compare(this, other);
    }

    /** Gathers the parts of an {@link AccountEntry}. */
    public static final class Builder {
        private final AccountKey account;
        private final String source;
        private final String event;
        private final String issuer;
        private final Direction direction;
        private boolean corrects;
        private BigDecimal kilograms = BigDecimal.ZERO;
        private BigDecimal slack = BigDecimal.ZERO;
        private @Nullable AnalysisScope scope;
        private Map<Element, ElementAmount> elements = Map.of();

        private Builder(AccountKey account, String source, String event, String issuer, Direction direction) {
            this.account = account;
            this.event = event;
            this.source = source;
            this.issuer = issuer;
            this.direction = direction;
        }

        /** Whether the credential replaces another. */
        public Builder corrects(boolean corrects) {
            this.corrects = corrects;
            return this;
        }

        /** The mass and a bound of its standard uncertainty, in kg. */
        public Builder mass(BigDecimal kilograms, BigDecimal slack) {
            this.kilograms = kilograms;
            this.slack = slack;
            return this;
        }

        /** What an analysis found. */
        public Builder contents(@Nullable AnalysisScope scope, Map<Element, ElementAmount> elements) {
            this.scope = scope;
            this.elements = elements;
            return this;
        }

        /** The value, checked. */
        public AccountEntry build() {
            return new AccountEntry(
                    account,
                    source,
                    event,
                    issuer,
                    corrects,
                    direction,
                    kilograms,
                    slack,
                    Optional.ofNullable(scope),
                    elements);
        }
    }
}
