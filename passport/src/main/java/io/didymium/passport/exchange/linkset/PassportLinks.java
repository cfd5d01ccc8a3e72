package io.didymium.passport.exchange.linkset;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.credential.CredentialLink;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.exchange.stated.UnverifiedCredential;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.graph.VersionLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The links of the passports in a bundle: from a batch to its passport in every version here, and to the credentials that the passport links
 * to directly.
 *
 * <p>Relations are {@code dpp}, {@code dte}, {@code dcc}, {@code dfr} and {@code dia}, as UNTP names them, and GS1's
 * {@value #GS1_PASSPORT} for the current passport. Replaced versions have the relation {@code predecessor-version} too.
 */
public final class PassportLinks {
    /** GS1's relation to the passport of a product. */
    public static final String GS1_PASSPORT = "https://gs1.org/voc/dpp";

    /** GS1's relation to what a resolver shows by default. */
    public static final String GS1_DEFAULT = "https://gs1.org/voc/defaultLink";

    private final PassportBundle bundle;
    private final BundleGraph graph;
    private final Function<SignedCredential, String> addresses;

    /**
     * The links of a bundle.
     *
     * @param addresses where each credential is served, an address of http or https
     */
    public PassportLinks(PassportBundle bundle, Function<SignedCredential, String> addresses) {
        this.bundle = requireNonNull(bundle, "bundle");
        this.addresses = requireNonNull(addresses, "addresses");
        this.graph = BundleGraph.of(bundle);
    }

    /**
     * The links of a batch whose id is an address, such as a GS1 Digital Link.
     *
     * @throws IllegalArgumentException if the id is no address, or the bundle has no passport of the batch
     */
    public Linkset of(BatchId batch) {
        return of(batch, batch.value());
    }

    /**
     * The links of a batch.
     *
     * @param anchor the address from which they lead, such as the Digital Link on the label
     * @throws IllegalArgumentException if the anchor is no address, or the bundle has no passport of the batch
     */
    public Linkset of(BatchId batch, String anchor) {
        ListMultimap<String, LinkTarget> links = LinkedListMultimap.create();
        String description = batch.value();
        for (VersionLine line : graph.versions(batch)) {
            SignedCredential current = line.current().credential();
            Optional<Statement> passport = UnverifiedCredential.find(current);
            if (passport.filter(stated -> stated.subject().kind() == CredentialKind.PRODUCT_PASSPORT)
                    .isEmpty()) {
                continue;
            }
            description = passport.get().name();
            LinkTarget shown = target(current, passport.get()).build();
            links.put(GS1_DEFAULT, shown);
            links.put(GS1_PASSPORT, shown);
            List<VersionLine.Version> newestFirst = new ArrayList<>(line.versions());
            Collections.reverse(newestFirst);
            for (VersionLine.Version version : newestFirst) {
                UnverifiedCredential.find(version.credential())
                        .ifPresent(stated -> links.put("dpp", version(version, stated, line.current())));
            }
            linked(passport.get(), links);
        }
        if (links.isEmpty()) {
            throw new IllegalArgumentException("the bundle has no passport of " + batch);
        }
        TreeMap<String, List<LinkTarget>> sorted = new TreeMap<>();
        links.keySet().forEach(relation -> sorted.put(relation, links.get(relation)));
        return Linkset.of(List.of(new LinkContext(anchor, description, sorted)));
    }

    private LinkTarget version(VersionLine.Version version, Statement stated, VersionLine.Version current) {
        LinkTarget.Builder target = target(version.credential(), stated);
        return version.equals(current)
                ? target.build()
                : target.relations(List.of("predecessor-version")).build();
    }

    private void linked(Statement passport, ListMultimap<String, LinkTarget> links) {
        for (CredentialLink link : passport.links()) {
            link.digestMultibase()
                    .flatMap(bundle::credential)
                    .ifPresent(credential -> UnverifiedCredential.find(credential)
                            .ifPresent(stated -> {
                                if (stated.subject().kind() != CredentialKind.PRODUCT_PASSPORT) {
                                    links.put(
                                            relation(stated),
                                            target(credential, stated).build());
                                }
                            }));
        }
        Id issuer = passport.issuer().id();
        for (SignedCredential identity : graph.current(issuer)) {
            UnverifiedCredential.find(identity)
                    .ifPresent(stated ->
                            links.put(relation(stated), target(identity, stated).build()));
        }
    }

    private static String relation(Statement stated) {
        return stated.subject().kind().abbreviation();
    }

    private LinkTarget.Builder target(SignedCredential credential, Statement stated) {
        return LinkTarget.builder(addresses.apply(credential), stated.name()).type(credential.mediaType());
    }
}
