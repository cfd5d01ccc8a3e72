package io.didymium.passport.disclose;

import com.google.common.collect.SetMultimap;
import io.didymium.core.element.Element;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.disclose.HeldCredential.Place;
import io.didymium.passport.disclose.leak.ContentLeaks;
import io.didymium.passport.disclose.leak.NumberTexts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What of the withheld follows from what must stay visible because its issuer signed it openly: reasons against a view. */
final class LeakSearch {
    private static final String ACKNOWLEDGED = "acknowledgedFinding";
    private static final Pattern WORD = Pattern.compile("\\b[A-Z][a-z]?\\b");

    private final Collection<HeldCredential> credentials;
    private final Map<HeldCredential, Set<String>> withheld = new HashMap<>();
    private final Map<HeldCredential, HeldCredential> shown = new HashMap<>();
    private final List<View.Remark> leaks = new ArrayList<>();

    LeakSearch(Collection<HeldCredential> credentials, Collection<Place> withheld) {
        this.credentials = credentials;
        withheld.forEach(place -> this.withheld
                .computeIfAbsent(place.credential(), any -> new HashSet<>())
                .add(place.pointer()));
        this.withheld.forEach((one, pointers) -> {
            if (!pointers.contains("")) {
                shown.put(one, HeldCredential.of(one.without(pointers)));
            }
        });
    }

    List<View.Remark> leaks() {
        if (withheld.isEmpty()) {
            return leaks;
        }
        shown.forEach(
                (one, left) -> one.guessable(left)
                        .ifPresent(
                                name -> leaks.add(
                                        new Place(one, "/" + name)
                                                .remark(
                                                        "is withheld, but its salt has less than 128 bits: it can be guessed from its digest"))));
        products();
        contents();
        acknowledged();
        return leaks;
    }

    /** Findings that an issuer acknowledged state how much of an element went in and out. */
    private void acknowledged() {
        boolean ofContents = withheld.entrySet().stream()
                .anyMatch(one -> one.getValue().stream()
                        .anyMatch(pointer ->
                                !one.getKey().stated().contentsAt(pointer).isEmpty()));
        for (HeldCredential one : ofContents ? credentials : List.<HeldCredential>of()) {
            if (one.stated()
                    .document()
                    .find(ACKNOWLEDGED)
                    .filter(LeakSearch::namesElement)
                    .isPresent()) {
                leaks.add(new Place(one, "/" + ACKNOWLEDGED)
                        .remark("an acknowledged finding states amounts of elements whose contents are withheld"));
            }
        }
    }

    private static boolean namesElement(JsonValue findings) {
        return WORD.matcher(findings.toString())
                .results()
                .anyMatch(word -> Element.find(word.group()).isPresent());
    }

    /** A single product that is withheld is what is missing in the mass of its step; others name it. */
    private void products() {
        Set<String> named = new HashSet<>();
        for (HeldCredential one : credentials) {
            StatedSubject left = shown.getOrDefault(one, one).stated();
            if (!withheld.getOrDefault(one, Set.of()).contains("")) {
                named.addAll(left.things());
            }
        }
        withheld.forEach((one, pointers) -> {
            Map<String, JsonValue> gone = one.stated().find("outputProduct/*/product/id");
            gone.keySet().removeIf(pointer -> pointers.stream().noneMatch(each -> pointer.startsWith(each + "/")));
            gone.forEach((pointer, batch) -> {
                Place place = new Place(one, pointer);
                if (gone.size() == 1) {
                    leaks.add(place.remark("the mass of the only product that is withheld is missing in the balance"));
                }
                if (batch instanceof JsonString id && named.contains(id.value())) {
                    leaks.add(place.remark("other credentials state the product that is withheld"));
                }
            });
        });
    }

    private void contents() {
        List<Subject> held = new ArrayList<>();
        List<Subject> visible = new ArrayList<>();
        for (HeldCredential one : credentials) {
            one.subject().ifPresent(held::add);
            if (!withheld.getOrDefault(one, Set.of()).contains("")) {
                shown.getOrDefault(one, one).subject().ifPresent(visible::add);
            }
        }
        SetMultimap<String, Element> found = ContentLeaks.of(held, visible);
        for (HeldCredential one : withheld.keySet()) {
            for (String pointer : withheld.getOrDefault(one, Set.of())) {
                Place place = new Place(one, pointer);
                for (String batch : one.stated().contentsAt(pointer)) {
                    found.get(batch)
                            .forEach(element -> leaks.add(place.remark("the content of " + element.symbol()
                                    + " follows from contents that are signed openly")));
                }
            }
        }
    }

    /** The texts that state a withheld number, by the number's place. */
    static Map<Place, Place> texts(Collection<HeldCredential> credentials, Collection<Place> withheld) {
        Map<BigDecimal, Place> amounts = new HashMap<>();
        withheld.forEach(place -> place.credential()
                .stated()
                .at(place.pointer())
                .ifPresent(value -> NumberTexts.amounts(value).forEach(amount -> amounts.putIfAbsent(amount, place))));
        Map<Place, Place> texts = new HashMap<>();
        for (HeldCredential one : amounts.isEmpty() ? List.<HeldCredential>of() : credentials) {
            if (one.stated().kind().isPresent()) {
                NumberTexts.places(one.stated().document(), amounts.keySet())
                        .forEach((pointer, amount) -> texts.put(new Place(one, pointer), amounts.get(amount)));
            }
        }
        for (Place place : withheld) {
            // Short numbers are compared within a credential alone.
            StatedSubject stated = place.credential().stated();
            stated.at(place.pointer())
                    .ifPresent(value -> NumberTexts.percentages(stated.document(), NumberTexts.percents(value))
                            .keySet()
                            .forEach(pointer -> texts.putIfAbsent(new Place(place.credential(), pointer), place)));
        }
        return texts;
    }
}
