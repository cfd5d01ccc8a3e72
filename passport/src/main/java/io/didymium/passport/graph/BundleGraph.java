package io.didymium.passport.graph;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the credentials of a bundle are about, and what each builds on.
 *
 * <p>Nothing is verified: a link is followed as it is stated, and a credential that cannot be read links to nothing. Not thread-safe.
 */
public final class BundleGraph {
    private static final String MOVE = "MoveEvent";

    private final PassportBundle bundle;
    private final Map<String, StatedContent> contents = new HashMap<>();
    private final SetMultimap<String, String> aboutSubject =
            MultimapBuilder.hashKeys().treeSetValues().build();
    private final SetMultimap<String, String> identities =
            MultimapBuilder.hashKeys().treeSetValues().build();
    private final SetMultimap<String, SignedCredential> statusLists =
            MultimapBuilder.treeKeys().treeSetValues().build();
    private final Map<String, StatedContent> statusContents = new HashMap<>();
    private final SetMultimap<String, String> corrections =
            MultimapBuilder.hashKeys().treeSetValues().build();

    private BundleGraph(PassportBundle bundle) {
        this.bundle = requireNonNull(bundle, "bundle");
        for (SignedCredential credential : bundle.credentials()) {
            StatedContent content = StatedContent.of(credential);
            contents.put(credential.digest(), content);
            content.predecessor().ifPresent(replaced -> corrections.put(replaced, credential.digest()));
            content.subject()
                    .ifPresent(subject ->
                            (content.identity() ? identities : aboutSubject).put(subject, credential.digest()));
        }
        for (SignedCredential list : bundle.statusLists()) {
            StatedContent content = StatedContent.of(list);
            statusContents.put(list.digest(), content);
            content.id().ifPresent(id -> statusLists.put(id, list));
        }
    }

    /** The graph of a bundle. */
    public static BundleGraph of(PassportBundle bundle) {
        return new BundleGraph(bundle);
    }

    /** The credentials about a batch, step, transfer, facility or certificate, and the identity anchors of a party, by digest. */
    public List<SignedCredential> about(Id subject) {
        return (subject instanceof PartyId ? identities : aboutSubject)
                .get(subject.value()).stream()
                        .flatMap(digest -> bundle.credential(digest).stream())
                        .toList();
    }

    /** The credentials that call themselves identity anchors, by digest. */
    public List<SignedCredential> identities() {
        Set<String> anchors = Set.copyOf(identities.values());
        return bundle.credentials().stream()
                .filter(credential -> anchors.contains(credential.digest()))
                .toList();
    }

    /** Of the credentials about something those that no other here states to replace. */
    public List<SignedCredential> current(Id subject) {
        return about(subject).stream()
                .filter(credential -> !corrections.containsKey(credential.digest()))
                .toList();
    }

    /**
     * The versions of the credentials about something, a line for each, by the digest of its earliest version here. Where one version
     * has several corrections, each of them makes a line.
     */
    public List<VersionLine> versions(Id subject) {
        List<VersionLine> lines = new ArrayList<>();
        for (SignedCredential credential : about(subject)) {
            if (content(credential.digest())
                    .predecessor()
                    .filter(contents::containsKey)
                    .isEmpty()) {
                addLines(List.of(credential), lines);
            }
        }
        return lines;
    }

    private void addLines(List<SignedCredential> first, List<VersionLine> lines) {
        Deque<List<SignedCredential>> open = new ArrayDeque<>();
        open.add(first);
        while (!open.isEmpty()) {
            List<SignedCredential> line = open.remove();
            Set<String> next = corrections.get(line.get(line.size() - 1).digest());
            if (next.isEmpty()) {
                lines.add(new VersionLine(line.stream().map(this::version).toList()));
            }
            for (String digest : next) {
                List<SignedCredential> longer = new ArrayList<>(line);
                bundle.credential(digest).ifPresent(longer::add);
                open.add(longer);
            }
        }
    }

    private VersionLine.Version version(SignedCredential credential) {
        StatedContent content = content(credential.digest());
        return new VersionLine.Version(content.version(), credential, content.validFrom(), content.reason());
    }

    /** The ids of the credentials of an issuer that another of that issuer here states to replace. */
    public Set<String> replaced(PartyId issuer) {
        Set<String> replaced = new TreeSet<>();
        corrections.forEach((predecessor, correction) -> {
            if (contents.containsKey(predecessor)
                    && isOf(issuer, content(predecessor))
                    && isOf(issuer, content(correction))) {
                content(predecessor).id().ifPresent(replaced::add);
            }
        });
        return replaced;
    }

    private static boolean isOf(PartyId issuer, StatedContent content) {
        return content.issuer().filter(issuer.value()::equals).isPresent();
    }

    /** The ids of the current credentials about something. */
    public List<String> idsAbout(Id subject) {
        return current(subject).stream()
                .flatMap(credential -> content(credential.digest()).id().stream())
                .toList();
    }

    /**
     * What one needs to verify some credentials, and nothing else: all that they build on, what replaces any of it, the
     * identities of all issuers, the
     * freshest status lists of each, and the DID documents, receipts and evidence that belong to these.
     *
     * @param roots what the closure delivers
     * @throws IllegalArgumentException if there are no roots, or one is no credential of the bundle
     */
    public PassportBundle closure(Collection<SignedCredential> roots) {
        if (roots.isEmpty()) {
            throw new IllegalArgumentException("a closure is of at least one credential");
        }
        Set<String> digests = new TreeSet<>();
        for (SignedCredential root : roots) {
            if (bundle.credential(root.digest()).isEmpty()) {
                throw new IllegalArgumentException("no credential of the bundle: " + root);
            }
            digests.add(root.digest());
        }
        Set<String> reached = reached(digests);
        PassportBundleBuilder part = PassportBundle.builder();
        Set<String> named = new TreeSet<>();
        for (String digest : reached) {
            bundle.credential(digest).ifPresent(part::credential);
            named.addAll(content(digest).texts());
            content(digest).issuer().ifPresent(named::add);
        }
        List<SignedCredential> lists = freshest(named);
        lists.forEach(list -> status(list).issuer().ifPresent(named::add));
        lists.forEach(part::statusList);
        bundle.didDocuments().forEach((did, document) -> {
            if (named.contains(did)) {
                part.receivedDidDocument(did, document);
            }
        });
        for (EvidenceDocument document : bundle.documents()) {
            if (named.contains(document.digest())) {
                part.document(document);
            }
        }
        bundle.receipts().stream()
                .filter(receipt -> reached.contains(receipt.credential()))
                .forEach(part::receipt);
        // Nothing builds on an acknowledgement.
        Set<String> built =
                reached.stream().flatMap(digest -> linked(digest).stream()).collect(Collectors.toSet());
        reached.stream()
                .flatMap(digest -> acknowledgements(content(digest)))
                .filter(digest -> !built.contains(digest))
                .forEach(digests::add);

        bundle.registrations().stream()
                .filter(proof -> reached.contains(proof.credential()))
                .forEach(part::registration);
        digests.forEach(part::root);
        return part.build();
    }

    /** What others state of the same movement: without the word of a buyer, nobody further down sees that title passed. */
    private Stream<String> acknowledgements(StatedContent content) {
        return content.texts().contains(MOVE)
                ? content.subject().stream()
                        .flatMap(event -> aboutSubject.get(event).stream())
                        .filter(other -> content(other).texts().contains(MOVE)
                                && !content(other).issuer().equals(content.issuer()))
                : Stream.empty();
    }

    /** What is reached over links from credentials, to what replaces them, and over the identity anchors of issuers. */
    private Set<String> reached(Set<String> from) {
        Set<String> reached = new LinkedHashSet<>(from);
        Deque<String> next = new ArrayDeque<>(from);
        while (!next.isEmpty()) {
            String digest = next.remove();
            linked(digest).stream().filter(reached::add).forEach(next::add);
            corrections.get(digest).stream().filter(reached::add).forEach(next::add);
            acknowledgements(content(digest)).filter(reached::add).forEach(next::add);
            content(digest)
                    .issuer()
                    .ifPresent(issuer ->
                            identities.get(issuer).stream().filter(reached::add).forEach(next::add));
        }
        return reached;
    }

    /** The digests of the credentials that one links to. */
    Set<String> linked(String digest) {
        Set<String> linked = new TreeSet<>();
        for (String text : content(digest).texts()) {
            if (contents.containsKey(text)) {
                linked.add(text);
            }
        }
        return linked;
    }

    StatedContent content(String digest) {
        return requireNonNull(contents.get(digest), digest);
    }

    /** Of the status lists that are named, those of each id and issuer that begin latest: of one moment there may be several. */
    private List<SignedCredential> freshest(Set<String> named) {
        Map<String, List<SignedCredential>> freshest = new TreeMap<>();
        statusLists.asMap().forEach((id, lists) -> {
            if (named.contains(id)) {
                lists.forEach(list ->
                        freshest.merge(id + " " + status(list).issuer().orElse(""), List.of(list), this::latest));
            }
        });
        return freshest.values().stream().flatMap(List::stream).toList();
    }

    private List<SignedCredential> latest(List<SignedCredential> known, List<SignedCredential> other) {
        int order = from(known.get(0)).compareTo(from(other.get(0)));
        if (order != 0) {
            return order < 0 ? other : known;
        }
        return Stream.concat(known.stream(), other.stream()).toList();
    }

    private StatedContent status(SignedCredential list) {
        return requireNonNull(statusContents.get(list.digest()), "list");
    }

    private Instant from(SignedCredential list) {
        return status(list).validFrom().orElse(Instant.MIN);
    }
}
