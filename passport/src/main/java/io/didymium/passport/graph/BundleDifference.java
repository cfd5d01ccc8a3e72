package io.didymium.passport.graph;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.didymium.crypto.bytes.Base64Url;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What two bundles differ in: credentials, status lists, DID documents, evidence and receipts, each by id or, where it has none that can
 * be read, by digest.
 *
 * @param removed what only the first has
 * @param added what only the second has
 * @param changed what both have with different content: other versions, other status, other disclosures
 */
public record BundleDifference(SortedSet<String> removed, SortedSet<String> added, SortedSet<String> changed) {
    /** Copies the sets. */
    public BundleDifference {
        removed = ImmutableSortedSet.copyOf(removed);
        added = ImmutableSortedSet.copyOf(added);
        changed = ImmutableSortedSet.copyOf(changed);
    }

    /** What the second bundle has differently than the first. */
    public static BundleDifference between(PassportBundle first, PassportBundle second) {
        SortedSet<String> before = items(first);
        SortedSet<String> after = items(second);
        SortedSet<String> namesBefore = names(before);
        SortedSet<String> namesAfter = names(after);
        SortedSet<String> changed = new TreeSet<>(names(new TreeSet<>(Sets.symmetricDifference(before, after))));
        changed.retainAll(namesBefore);
        changed.retainAll(namesAfter);
        return new BundleDifference(
                new TreeSet<>(Sets.difference(namesBefore, namesAfter)),
                new TreeSet<>(Sets.difference(namesAfter, namesBefore)),
                changed);
    }

    /** Whether there is no difference, roots apart. */
    public boolean isEmpty() {
        return removed.isEmpty() && added.isEmpty() && changed.isEmpty();
    }

    /** Name, space and content of each item. */
    private static SortedSet<String> items(PassportBundle bundle) {
        SortedSet<String> items = new TreeSet<>();
        bundle.credentials().forEach(one -> items.add(name(one) + " " + one.token()));
        bundle.statusLists().forEach(one -> items.add(name(one) + " " + one.token()));
        bundle.didDocuments().forEach((did, document) -> items.add(did + " " + Base64Url.encode(document)));
        bundle.documents().forEach(one -> items.add(one.digest() + " "));
        bundle.receipts().forEach(one -> items.add(one.digest() + " "));
        bundle.registrations().forEach(one -> items.add(one.digest() + " "));
        return items;
    }

    private static SortedSet<String> names(SortedSet<String> items) {
        SortedSet<String> names = new TreeSet<>();
        items.forEach(item -> names.add(item.substring(0, item.indexOf(' '))));
        return names;
    }

    private static String name(SignedCredential credential) {
        String id = StatedContent.of(credential).id().orElse(credential.digest());
        return id.indexOf(' ') < 0 ? id : credential.digest();
    }
}
