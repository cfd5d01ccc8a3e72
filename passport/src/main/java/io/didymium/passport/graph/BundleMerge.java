package io.didymium.passport.graph;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.crypto.sdjwt.Disclosure;
import io.didymium.crypto.sdjwt.SdJwt;
import io.didymium.passport.CredentialReceipt;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.RegistrationToken;
import io.didymium.passport.SignedCredential;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Several bundles as one. */
public final class BundleMerge {
    private final Map<String, SignedCredential> credentials = new TreeMap<>();
    private final Map<String, SignedCredential> statusLists = new TreeMap<>();
    private final Map<String, EvidenceDocument> documents = new TreeMap<>();
    private final Map<String, CredentialReceipt> receipts = new TreeMap<>();
    private final Map<String, RegistrationToken> registrations = new TreeMap<>();
    private final Map<String, Set<Bytes>> dids = new TreeMap<>();
    private final Set<String> roots = new TreeSet<>();

    private BundleMerge() {}

    /**
     * What some bundles hold, each item once.
     *
     * <p>Of an SD-JWT all disclosures are kept that one of them has. Of several documents of a DID the one is kept that the latest
     * identity anchor pins; if none is pinned, that of the last bundle. A root to which another credential links is a root no longer.
     * The order of the bundles matters for nothing else.
     */
    public static PassportBundle of(Collection<PassportBundle> bundles) {
        BundleMerge merge = new BundleMerge();
        bundles.forEach(merge::add);
        return merge.bundle();
    }

    private void add(PassportBundle bundle) {
        bundle.credentials().forEach(one -> credentials.merge(one.digest(), one, BundleMerge::disclosingBoth));
        bundle.statusLists().forEach(one -> statusLists.putIfAbsent(one.digest(), one));
        bundle.documents().forEach(one -> documents.putIfAbsent(one.digest(), one));
        bundle.receipts().forEach(one -> receipts.putIfAbsent(one.digest(), one));
        bundle.registrations().forEach(one -> registrations.putIfAbsent(one.digest(), one));
        bundle.didDocuments().forEach((did, document) -> {
            Set<Bytes> known = dids.computeIfAbsent(did, key -> new LinkedHashSet<>());
            known.remove(document);
            known.add(document);
        });
        roots.addAll(bundle.roots());
    }

    private PassportBundle bundle() {
        PassportBundleBuilder merged = PassportBundle.builder().credentials(credentials.values());
        statusLists.forEach((digest, list) -> {
            if (!credentials.containsKey(digest)) {
                merged.statusList(list);
            }
        });
        documents.values().forEach(merged::document);
        receipts.values().forEach(merged::receipt);
        registrations.values().forEach(merged::registration);
        BundleGraph graph = BundleGraph.of(merged.build());
        dids.forEach((did, known) -> merged.receivedDidDocument(did, chosen(List.copyOf(known), graph)));
        Set<String> linked = new TreeSet<>();
        credentials.keySet().forEach(digest -> linked.addAll(graph.linked(digest)));
        roots.stream().filter(root -> !linked.contains(root)).forEach(merged::root);
        return merged.build();
    }

    private Bytes chosen(List<Bytes> known, BundleGraph graph) {
        Bytes chosen = known.get(known.size() - 1);
        Instant latest = Instant.MIN;
        for (Bytes document : known.size() == 1 ? List.<Bytes>of() : known) {
            String digest = DigestMultibase.ofSha256(document);
            Optional<Instant> pinned = credentials.keySet().stream()
                    .map(graph::content)
                    .filter(content -> content.identity() && content.texts().contains(digest))
                    .flatMap(content -> content.validFrom().stream())
                    .max(Instant::compareTo);
            if (pinned.isPresent() && !pinned.get().isBefore(latest)) {
                latest = pinned.get();
                chosen = document;
            }
        }
        return chosen;
    }

    /** Two copies of one credential, what either discloses disclosed; one that cannot be read stays as it is. */
    private static SignedCredential disclosingBoth(SignedCredential one, SignedCredential other) {
        if (one.equals(other) || !other.isSdJwt()) {
            return one;
        }
        if (!one.isSdJwt()) {
            return other;
        }
        try {
            SdJwt first = SdJwt.parse(one.token());
            Map<String, Disclosure> disclosures = new TreeMap<>();
            first.disclosures().forEach(disclosure -> disclosures.put(disclosure.text(), disclosure));
            SdJwt.parse(other.token())
                    .disclosures()
                    .forEach(disclosure -> disclosures.put(disclosure.text(), disclosure));
            return new SignedCredential(
                    new SdJwt(first.token(), List.copyOf(disclosures.values()), Optional.empty()).text());
        } catch (MalformedInputException e) {
            return one;
        }
    }
}
