package io.didymium.passport.exchange.linkset;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a link leads to, with its attributes (RFC 9264, 4.2.3; UNTP 0.7.0, linkset schema).
 *
 * @param href the address, of http or https
 * @param title what it is, for people
 * @param languages the languages of the target, as in {@code en} or {@code en-GB}
 * @param type the media type of the target, if stated
 * @param context where the link applies, such as a country
 * @param forwardsQuery whether a resolver passes the query on, if stated ({@code fwqs})
 * @param shared whether the link may be shown to everyone, if stated ({@code public})
 * @param relations further relations, such as {@code predecessor-version} ({@code rel})
 * @param method the HTTP method, then the names of headers that are required
 * @param encryption how the target is encrypted, if it is ({@code encryptionMethod})
 * @param roles who may read the target, if not everyone ({@code accessRole})
 */
public record LinkTarget(
        String href,
        String title,
        List<String> languages,
        Optional<String> type,
        List<String> context,
        Optional<Boolean> forwardsQuery,
        Optional<Boolean> shared,
        List<String> relations,
        List<String> method,
        Optional<String> encryption,
        List<String> roles) {

    /** @throws IllegalArgumentException if the address is not of http or https, or the title is blank */
    public LinkTarget {
        LinkContext.requireAddress(href);
        Text.require(title, "title of " + href);
        languages = List.copyOf(languages);
        requireNonNull(type, "type");
        context = List.copyOf(context);
        requireNonNull(forwardsQuery, "forwardsQuery");
        requireNonNull(shared, "shared");
        relations = List.copyOf(relations);
        method = List.copyOf(method);
        requireNonNull(encryption, "encryption");
        roles = List.copyOf(roles);
    }

    /** Starts with an address and a title alone. */
    public static Builder builder(String href, String title) {
        return new Builder(href, title);
    }

    /** Starts with the parts of this target. */
    public Builder toBuilder() {
        return builder(href, title)
                .languages(languages)
                .type(type.orElse(null))
                .context(context)
                .forwardsQuery(forwardsQuery.orElse(null))
                .shared(shared.orElse(null))
                .relations(relations)
                .method(method)
                .encryption(encryption.orElse(null))
                .roles(roles);
    }

    /** Gathers the parts of a {@link LinkTarget}; each method sets the part of its name. */
    public static final class Builder {
        private final String href;
        private final String title;
        private List<String> languages = List.of();
        private @Nullable String type;
        private List<String> context = List.of();
        private @Nullable Boolean forwardsQuery;
        private @Nullable Boolean shared;
        private List<String> relations = List.of();
        private List<String> method = List.of();
        private @Nullable String encryption;
        private List<String> roles = List.of();

        private Builder(String href, String title) {
            this.href = href;
            this.title = title;
        }

        public Builder languages(List<String> languages) {
            this.languages = languages;
            return this;
        }

        public Builder type(@Nullable String mediaType) {
            this.type = mediaType;
            return this;
        }

        public Builder context(List<String> context) {
            this.context = context;
            return this;
        }

        public Builder forwardsQuery(@Nullable Boolean forwards) {
            this.forwardsQuery = forwards;
            return this;
        }

        public Builder shared(@Nullable Boolean shared) {
            this.shared = shared;
            return this;
        }

        public Builder relations(List<String> relations) {
            this.relations = relations;
            return this;
        }

        public Builder method(List<String> method) {
            this.method = method;
            return this;
        }

        public Builder encryption(@Nullable String encryption) {
            this.encryption = encryption;
            return this;
        }

        public Builder roles(List<String> roles) {
            this.roles = roles;
            return this;
        }

        /** The target, checked. */
        public LinkTarget build() {
            return new LinkTarget(
                    href,
                    title,
                    languages,
                    Optional.ofNullable(type),
                    context,
                    Optional.ofNullable(forwardsQuery),
                    Optional.ofNullable(shared),
                    relations,
                    method,
                    Optional.ofNullable(encryption),
                    roles);
        }
    }
}
