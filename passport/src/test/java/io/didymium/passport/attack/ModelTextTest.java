package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.chain.SupplyChain;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Rotors;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No value of the model that has a text can be made with one that hides something or steers what shows it. */
class ModelTextTest {
    private static final List<String> HOSTILE = List.of("\u001b[31m", "\u202e", "\u200b", "\ufeff", "\u0085", "\u3164");

    @Test
    void everyTextOfTheModelIsRefusedWithSuchACharacter() throws ReflectiveOperationException {
        Set<String> accepted = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (Dossier dossier : List.of(
                Footprints.phosphate("value", "mass"),
                Footprints.complete(),
                Rotors.dossier(),
                MotorCustody.dossier(MotorCustody.books(MotorCustody.credit(), MotorCustody.ledger())))) {
            for (Record value : records(dossier)) {
                tryAll(value, seen, accepted);
            }
        }

        assertThat(accepted).isEmpty();
        assertThat(seen).hasSizeGreaterThan(40);
    }

    /** Makes a record again with each of its texts spoilt. */
    private static void tryAll(Record value, Set<String> seen, Set<String> accepted)
            throws ReflectiveOperationException {
        RecordComponent[] components = value.getClass().getRecordComponents();
        if (!Modifier.isPublic(value.getClass().getModifiers())) {
            return;
        }
        for (int i = 0; i < components.length; i++) {
            String name = value.getClass().getSimpleName() + "." + components[i].getName();
            Object[] arguments = arguments(value);
            boolean text = arguments[i] instanceof String;
            boolean optional = arguments[i] instanceof Optional<?> some && some.orElse(null) instanceof String;
            if (!(text || optional) || !seen.add(name)) {
                continue;
            }
            String before = text ? (String) arguments[i] : (String) ((Optional<?>) arguments[i]).orElseThrow();
            for (String hostile : HOSTILE) {
                arguments[i] = text ? before + hostile : Optional.of(before + hostile);
                if (isMade(value, arguments)) {
                    accepted.add(name);
                }
            }
        }
    }

    private static boolean isMade(Record like, Object... arguments) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(like.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<?> constructor = like.getClass().getDeclaredConstructor(types);
        try {
            constructor.newInstance(arguments);
            return true;
        } catch (InvocationTargetException refused) {
            assertThat(refused.getCause()).isInstanceOf(IllegalArgumentException.class);
            return false;
        }
    }

    private static Object[] arguments(Record value) throws ReflectiveOperationException {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = components[i].getAccessor().invoke(value);
        }
        return arguments;
    }

    /** All records that a dossier is made of. */
    private static List<Record> records(Dossier dossier) throws ReflectiveOperationException {
        List<Record> records = new ArrayList<>();
        Deque<Object> open = new ArrayDeque<>(List.of(dossier));
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (next instanceof Collection<?> many) {
                open.addAll(many);
            } else if (next instanceof Map<?, ?> map) {
                open.addAll(map.keySet());
                open.addAll(map.values());
            } else if (next instanceof Optional<?> some) {
                some.ifPresent(open::add);
            } else if (next instanceof SupplyChain chain) {
                open.addAll(List.of(
                        chain.parties(), chain.facilities(), chain.batches(), chain.steps(), chain.transfers()));
            } else if (next instanceof Record value) {
                records.add(value);
                if (Modifier.isPublic(value.getClass().getModifiers())) {
                    open.addAll(Arrays.asList(arguments(value)));
                }
            }
        }
        return records;
    }
}
