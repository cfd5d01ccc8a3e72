package io.didymium.passport.disclose;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.disclose.Derivation.Scope;
import io.didymium.passport.disclose.HeldCredential.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a bundle is withheld from some roles: what they may not see, and by the derivations, to a fixed point, what that follows
 * from.
 *
 * <p>A derivation is followed whatever else is visible. So what is withheld from two roles is what is withheld from the one and what is
 * withheld from the other, in whichever order, and a view of a view needs no more than what it is given.
 */
final class Withholding {
    private static final AccessMember DOCUMENTS = new AccessMember(MemberKind.DOCUMENT, "*");

    private final PassportBundle bundle;
    private final AccessTable table;
    private final Set<AccessRole> roles;
    private final List<HeldCredential> credentials = new ArrayList<>();
    private final SetMultimap<String, HeldCredential> passports = LinkedHashMultimap.create();
    private final AccessRights rights;
    private final ConnectedChains chains;
    private final Map<Place, String> withheld = new LinkedHashMap<>();
    private final Deque<Place> next = new ArrayDeque<>();
    private final Set<List<Object>> followed = new HashSet<>();
    private final List<View.Remark> refusals = new ArrayList<>();
    private Optional<String> documents = Optional.empty();

    Withholding(PassportBundle bundle, AccessTable table, Set<AccessRole> roles) {
        this.bundle = bundle;
        this.table = table;
        this.roles = roles;
        bundle.credentials().forEach(one -> credentials.add(HeldCredential.of(one)));
        for (HeldCredential one : credentials) {
            if (one.stated().is(MemberKind.PASSPORT)) {
                one.stated().things().forEach(batch -> passports.put(batch, one));
            }
        }
        this.rights = new AccessRights(table);
        this.chains = new ConnectedChains(credentials);
    }

    View view() {
        List<View.Remark> open = new ArrayList<>();
        for (HeldCredential one : credentials) {
            for (Place place : rights.places(one)) {
                restriction(rights.of(place)).ifPresent(reason -> withhold(place, reason));
            }
            rights.open(one)
                    .forEach((place, seenBy) -> restriction(seenBy)
                            .ifPresent(reason -> open.add(place.remark(reason + ", but signed openly"))));
        }
        documents = restriction(table.of(DOCUMENTS));
        do {
            while (!next.isEmpty()) {
                follow(next.remove());
            }
            LeakSearch.texts(credentials, withheld.keySet()).forEach(this::withholdText);
        } while (!next.isEmpty());
        withheld.keySet().forEach(this::refuse);
        LeakSearch.texts(credentials, withheld.keySet()).forEach(this::refuseText);
        refusals.addAll(new LeakSearch(credentials, withheld.keySet()).leaks());
        List<View.Remark> remarks = new ArrayList<>();
        withheld.forEach((place, reason) -> remarks.add(place.remark(reason)));
        documents.ifPresent(reason ->
                bundle.documents().forEach(each -> remarks.add(new View.Remark(each.digest(), "", DOCUMENTS, reason))));
        return new View(
                roles,
                refusals.isEmpty()
                        ? Optional.of(RemainingBundle.of(bundle, credentials, withheld.keySet(), documents.isPresent()))
                        : Optional.empty(),
                remarks,
                open,
                refusals);
    }

    /** Why not all of the roles may see what is of a class; nothing if they may. */
    private Optional<String> restriction(AccessClass seenBy) {
        return roles.stream().allMatch(seenBy::allows) ? Optional.empty() : Optional.of("for " + seenBy);
    }

    private void withholdText(Place text, Place number) {
        rights.innermost(text)
                .filter(place -> !isWithheld(text))
                .ifPresent(place -> withhold(
                        place,
                        "a text in it states a number of " + number.member() + " of "
                                + number.credential().id() + " that is withheld"));
    }

    private void refuseText(Place text, Place number) {
        if (!isWithheld(text)) {
            refusals.add(number.remark("a text that cannot be withheld states a number of it: "
                    + text.credential().id() + " " + text.pointer()));
        }
    }

    /** Whether a place, or something that contains it, is withheld. */
    private boolean isWithheld(Place place) {
        return withheld.containsKey(new Place(place.credential(), ""))
                || withheld.keySet().stream().anyMatch(place::isWithin);
    }

    private void withhold(Place place, String reason) {
        if (withheld.putIfAbsent(place, reason) == null) {
            next.add(place);
        }
    }

    private void follow(Place place) {
        if (rights.rule(place).filter(AccessRule::refuses).isPresent()) {
            return;
        }
        for (Derivation derivation : derivations(place)) {
            String reason = reason(place, derivation);
            if (derivation.source().equals(DOCUMENTS)) {
                documents = Optional.of(documents.orElse(reason));
            } else {
                sources(place, derivation).forEach(source -> withhold(source, reason));
            }
        }
    }

    private static String reason(Place place, Derivation derivation) {
        return derivation.value() + " of " + place.credential().id() + " is withheld: " + derivation.how();
    }

    /** The derivations of what a place states; each once in a chain. */
    private List<Derivation> derivations(Place place) {
        return Derivation.standard().stream()
                .filter(derivation -> rights.states(place, derivation.value()))
                .filter(derivation -> followed.add(List.of(
                        derivation,
                        derivation.scope() == Scope.CHAIN ? chains.chain(place.credential()) : place.credential())))
                .toList();
    }

    private List<Place> sources(Place place, Derivation derivation) {
        Collection<HeldCredential> scope = derivation.scope() == Scope.CHAIN
                ? chains.members(chains.chain(place.credential()))
                : place.credential().stated().made().stream()
                        .flatMap(batch -> passports.get(batch).stream())
                        .toList();
        List<Place> sources = new ArrayList<>();
        for (HeldCredential one : scope) {
            rights.places(one).stream()
                    .filter(source -> rights.states(source, derivation.source()))
                    .forEach(sources::add);
        }
        return sources;
    }

    /** Where an issuer wants no more to be withheld than its member, there is no view unless that is enough. */
    private void refuse(Place place) {
        if (rights.rule(place).filter(AccessRule::refuses).isEmpty()) {
            return;
        }
        for (Derivation derivation : Derivation.standard()) {
            if (rights.states(place, derivation.value())) {
                boolean shown = derivation.source().equals(DOCUMENTS)
                        ? documents.isEmpty() && !bundle.documents().isEmpty()
                        : sources(place, derivation).stream().anyMatch(source -> !isWithheld(source));
                if (shown) {
                    refusals.add(place.remark("follows from " + derivation.source() + ": " + derivation.how()));
                }
            }
        }
    }
}
