package io.didymium.passport.disclose;

import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.disclose.HeldCredential.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The bundle that is left when places are withheld. */
final class RemainingBundle {
    private RemainingBundle() {}

    static PassportBundle of(
            PassportBundle bundle,
            Collection<HeldCredential> credentials,
            Collection<Place> withheld,
            boolean withoutDocuments) {
        Map<HeldCredential, Set<String>> pointers = new HashMap<>();
        withheld.forEach(place -> pointers.computeIfAbsent(place.credential(), any -> new HashSet<>())
                .add(place.pointer()));
        PassportBundleBuilder remaining = PassportBundle.builder();
        Set<String> kept = new HashSet<>();
        for (HeldCredential one : credentials) {
            Set<String> without = pointers.getOrDefault(one, Set.of());
            if (!without.contains("")) {
                remaining.credential(without.isEmpty() ? one.credential() : one.without(without));
                kept.add(one.credential().digest());
            }
        }
        bundle.statusLists().forEach(remaining::statusList);
        bundle.didDocuments().forEach(remaining::receivedDidDocument);
        if (!withoutDocuments) {
            bundle.documents().forEach(remaining::document);
        }
        bundle.receipts().stream()
                .filter(receipt -> kept.contains(receipt.credential()))
                .forEach(remaining::receipt);
        bundle.registrations().stream()
                .filter(proof -> kept.contains(proof.credential()))
                .forEach(remaining::registration);
        bundle.roots().stream().filter(kept::contains).forEach(remaining::root);
        bundle.altered().forEach(remaining::altered);
        return remaining.build();
    }
}
