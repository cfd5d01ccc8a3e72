package io.didymium.passport.disclose;

import io.didymium.passport.disclose.HeldCredential.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may see what of the credentials of a bundle: by their issuers' rules, else by the table. */
final class AccessRights {
    private final AccessTable table;
    private final Map<HeldCredential, List<Place>> places = new HashMap<>();

    AccessRights(AccessTable table) {
        this.table = table;
    }

    /** What can be left out of a credential: what its issuer hid; of books all. */
    List<Place> places(HeldCredential credential) {
        return places.computeIfAbsent(credential, one -> {
            List<Place> found = new ArrayList<>();
            if (one.stated().is(MemberKind.BOOKS)) {
                found.add(new Place(one, ""));
            }
            one.hideable().forEach(pointer -> found.add(new Place(one, pointer)));
            return found;
        });
    }

    /** Who may see a place: whoever may see all that is in it and cannot be left out on its own. */
    AccessClass of(Place place) {
        AccessClass seenBy = of(place.credential(), place.member());
        for (AccessMember listed : listed(place.credential())) {
            if (!listed.equals(place.member())
                    && listed.isWithin(place.member())
                    && place.credential().stated().find(listed.path()).keySet().stream()
                            .anyMatch(pointer -> innermost(place.credential(), pointer)
                                    .filter(place::equals)
                                    .isPresent())) {
                seenBy = seenBy.meet(of(place.credential(), listed));
            }
        }
        return seenBy;
    }

    /** What its issuer cannot leave out although it is not for everyone, with who may see it. */
    Map<Place, AccessClass> open(HeldCredential credential) {
        Map<Place, AccessClass> open = new LinkedHashMap<>();
        for (AccessMember listed : listed(credential)) {
            AccessClass seenBy = of(credential, listed);
            if (!seenBy.equals(AccessClass.EVERYONE)) {
                credential.stated().find(listed.path()).keySet().stream()
                        .filter(pointer -> innermost(credential, pointer).isEmpty())
                        .forEach(pointer -> open.put(new Place(credential, pointer), seenBy));
            }
        }
        return open;
    }

    /** The rule of the issuer that covers a place, if there is one. */
    Optional<AccessRule> rule(Place place) {
        return rule(place.credential(), place.member());
    }

    /** Whether a place states a member, or something within it, that cannot be left out without the place. */
    boolean states(Place place, AccessMember member) {
        if (place.member().isWithin(member)) {
            return true;
        }
        return member.isWithin(place.member())
                && place.credential().stated().find(member.path()).keySet().stream()
                        .anyMatch(pointer -> innermost(place.credential(), pointer)
                                .filter(place::equals)
                                .isPresent());
    }

    /** The smallest place that contains what a pointer leads to. */
    private Optional<Place> innermost(HeldCredential credential, String pointer) {
        return innermost(new Place(credential, pointer));
    }

    /** The smallest place that contains another. */
    Optional<Place> innermost(Place inner) {
        return places(inner.credential()).stream()
                .filter(place -> !place.pointer().isEmpty() && inner.isWithin(place))
                .reduce((one, other) -> other.pointer().length() > one.pointer().length() ? other : one);
    }

    private AccessClass of(HeldCredential credential, AccessMember member) {
        if (credential.stated().rules().isEmpty()) {
            return AccessClass.OWNER_ALONE;
        }
        Optional<AccessRule> rule = rule(credential, member);
        Optional<AccessEntry> entry = table.find(member);
        boolean byTable = rule.isEmpty()
                || entry.filter(near -> near.member().path().length()
                                > rule.get().member().path().length())
                        .isPresent();
        return byTable
                ? entry.map(AccessEntry::seenBy).orElse(AccessClass.OWNER_ALONE)
                : rule.get().seenBy();
    }

    private static Optional<AccessRule> rule(HeldCredential credential, AccessMember member) {
        return credential.stated().rules().orElse(List.of()).stream()
                .filter(rule -> member.isWithin(rule.member()))
                .reduce((one, other) ->
                        other.member().path().length() > one.member().path().length() ? other : one);
    }

    private List<AccessMember> listed(HeldCredential credential) {
        return table.entries().stream()
                .map(AccessEntry::member)
                .filter(member -> credential.stated().is(member.kind()))
                .toList();
    }
}
