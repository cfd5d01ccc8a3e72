package io.didymium.passport.exchange.gs1;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may be in the path and in the query of a Digital Link (URI Syntax 1.7, 4). */
final class LinkRules {
    private LinkRules() {}

    static void require(List<Gs1Element> path, List<Gs1Element> attributes) {
        if (path.isEmpty() || !path.get(0).identifier().isKey()) {
            throw new IllegalArgumentException("a Digital Link needs a primary key, found " + path);
        }
        List<String> qualifiers = new ArrayList<>();
        path.subList(1, path.size())
                .forEach(element -> qualifiers.add(element.identifier().code()));
        ApplicationIdentifier key = path.get(0).identifier();
        List<List<String>> allowed = alternatives(key).stream()
                .filter(order -> isInOrder(qualifiers, order))
                .toList();
        if (allowed.isEmpty()) {
            throw new IllegalArgumentException(
                    "the qualifiers of " + key + " in order are " + alternatives(key) + ", found " + qualifiers);
        }
        Set<ApplicationIdentifier> seen = new HashSet<>();
        path.forEach(element -> seen.add(element.identifier()));
        for (Gs1Element element : attributes) {
            ApplicationIdentifier identifier = element.identifier();
            if (!identifier.row().attribute()) {
                throw new IllegalArgumentException(identifier + " must not be in a query");
            }
            if (!seen.add(identifier)) {
                throw new IllegalArgumentException(identifier + " occurs twice");
            }
            if (allowed.stream().anyMatch(order -> order.contains(identifier.code()))) {
                throw new IllegalArgumentException(identifier + " belongs to the path, as a qualifier of " + key);
            }
        }
    }

    /** The order of the qualifiers of a key among stated identifiers. */
    static List<String> order(ApplicationIdentifier key, Set<String> stated) {
        Set<String> qualifiers = new HashSet<>();
        alternatives(key).forEach(qualifiers::addAll);
        qualifiers.retainAll(stated);
        return alternatives(key).stream()
                .filter(order -> order.containsAll(qualifiers))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "qualifiers of " + key + " that exclude each other: " + qualifiers));
    }

    private static List<List<String>> alternatives(ApplicationIdentifier key) {
        return key.row().qualifiers().orElseThrow();
    }

    private static boolean isInOrder(List<String> qualifiers, List<String> order) {
        List<String> sorted = new ArrayList<>(order);
        sorted.retainAll(qualifiers);
        return sorted.equals(qualifiers);
    }
}
