package io.didymium.passport.bulk;

import static java.util.stream.Collectors.groupingByConcurrent;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.MultimapBuilder;
import io.didymium.core.balance.BalanceRule;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.report.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Verifies the credentials of many bundles together, each distinct one once, on all threads of the pool in which it is called.
 *
 * <p>It finds bad signatures, unknown issuers, revocations, changed or missing links, gross errors of balance and batches taken twice,
 * also across bundles. {@link BulkReport#notEstablished} names what it does not look at. It never throws because of what a credential
 * contains.
 */
public final class BulkVerifier {
    private static final int BATCH = 4096;

    private final CredentialScreen screen;

    private BulkVerifier(CredentialScreen screen) {
        this.screen = screen;
    }

    /** A verifier in a context. */
    public static BulkVerifier of(BulkContext context) {
        return new BulkVerifier(CredentialScreen.of(context));
    }

    /** Verifies credentials; the report does not depend on their order or on the number of threads. */
    public BulkReport verify(Collection<SignedCredential> credentials) {
        return judge(check(credentials));
    }

    /** Checks each distinct credential alone; the summaries by digest. */
    public Map<String, CredentialSummary> check(Collection<SignedCredential> credentials) {
        Map<String, SignedCredential> distinct = new TreeMap<>();
        credentials.forEach(one -> distinct.merge(one.digest(), one, BulkVerifier::disclosingMore));
        Map<String, CredentialSummary> summaries = new HashMap<>();
        for (List<SignedCredential> batch : Lists.partition(List.copyOf(distinct.values()), BATCH)) {
            screen.check(batch).forEach(summary -> summaries.put(summary.digest(), summary));
        }
        return summaries;
    }

    /** Of two copies of an SD-JWT that disclose different members the longer: it shows most. */
    public static SignedCredential disclosingMore(SignedCredential one, SignedCredential other) {
        int byLength = Integer.compare(one.token().length(), other.token().length());
        return (byLength == 0 ? one.token().compareTo(other.token()) : byLength) >= 0 ? one : other;
    }

    /**
     * Judges links, amounts and what builds on what, from summaries alone.
     *
     * @param summaries the summaries of all credentials, by digest
     */
    public static BulkReport judge(Map<String, CredentialSummary> summaries) {
        Map<String, Set<Reason>> reasons = new ConcurrentHashMap<>();
        summaries.forEach((digest, summary) -> {
            Set<Reason> own = ConcurrentHashMap.newKeySet();
            own.addAll(summary.reasons());
            reasons.put(digest, own);
        });
        Map<AccountKey, List<AccountEntry>> entries = summaries.values().parallelStream()
                .flatMap(summary ->
                        Stream.concat(summary.entries().stream(), linked(summary, summaries, reasons).stream()))
                .collect(groupingByConcurrent(AccountEntry::account, mapping(entry -> entry, toList())));
        entries.values().parallelStream()
                .map(BulkAccount::of)
                .forEach(account -> account.judge(BalanceRule.STANDARD)
                        .forEach((digest, against) -> of(reasons, digest).addAll(against)));
        List<BulkResult> results = new ArrayList<>();
        reasons.forEach((digest, against) -> results.add(BulkResult.alone(digest, new TreeSet<>(against))));
        return new BulkReport(downstream(results, summaries));
    }

    private static Set<Reason> of(Map<String, Set<Reason>> reasons, String digest) {
        return reasons.computeIfAbsent(digest, key -> ConcurrentHashMap.newKeySet());
    }

    /** Checks the links of a credential, and gives the entries that follow from them. */
    private static List<AccountEntry> linked(
            CredentialSummary child, Map<String, CredentialSummary> summaries, Map<String, Set<Reason>> reasons) {
        List<AccountEntry> entries = new ArrayList<>();
        List<SummaryLink> absent = new ArrayList<>();
        SortedSet<String> fulfilled = new TreeSet<>();
        for (SummaryLink link : child.links()) {
            CredentialSummary parent = summaries.get(link.digest());
            if (parent == null) {
                absent.add(link);
                continue;
            }
            LinkResult result = LinkCheck.check(child, link, parent);
            of(reasons, child.digest()).addAll(result.reasons());
            of(reasons, parent.digest()).addAll(result.ofParent());
            fulfilled.addAll(result.fulfilled());
            entries.addAll(result.entries());
        }
        of(reasons, child.digest()).addAll(LinkCheck.missing(child, absent, fulfilled));
        return entries;
    }

    /** Each outcome goes to all that builds on it, worst first, so that each credential is visited at most twice. */
    private static List<BulkResult> downstream(List<BulkResult> alone, Map<String, CredentialSummary> summaries) {
        ListMultimap<String, String> children =
                MultimapBuilder.hashKeys().arrayListValues().build();
        summaries
                .values()
                .forEach(child -> child.links().stream()
                        .filter(link -> !link.predecessor())
                        .forEach(link -> children.put(link.digest(), child.digest())));
        Map<String, BulkResult> results = new HashMap<>();
        alone.forEach(result -> results.put(result.digest(), result));
        for (Outcome outcome : List.of(Outcome.FAILED, Outcome.UNDECIDED)) {
            Deque<String> open = new ArrayDeque<>();
            Set<String> seen = new HashSet<>();
            alone.stream().filter(result -> result.outcome() == outcome).forEach(result -> open.add(result.digest()));
            while (!open.isEmpty()) {
                String digest = open.remove();
                if (seen.add(digest)) {
                    results.computeIfPresent(digest, (key, result) -> result.on(outcome));
                    open.addAll(children.get(digest));
                }
            }
        }
        return List.copyOf(results.values());
    }
}
