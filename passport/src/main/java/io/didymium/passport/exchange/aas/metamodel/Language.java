package io.didymium.passport.exchange.aas.metamodel;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tags of languages (RFC 5646, 2.1). */
final class Language {
    private static final String PRIVATE = "x(?:-[a-z0-9]{1,8})+";
    private static final Pattern TAG = Pattern.compile("(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})"
            + "(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
            + "(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-" + PRIVATE + ")?|" + PRIVATE);
    private static final Set<String> IRREGULAR = Set.of(
            "en-gb-oed",
            "i-ami",
            "i-bnn",
            "i-default",
            "i-enochian",
            "i-hak",
            "i-klingon",
            "i-lux",
            "i-mingo",
            "i-navajo",
            "i-pwn",
            "i-tao",
            "i-tay",
            "i-tsu",
            "sgn-be-fr",
            "sgn-be-nl",
            "sgn-ch-de",
            "art-lojban",
            "cel-gaulish",
            "no-bok",
            "no-nyn",
            "zh-guoyu",
            "zh-hakka",
            "zh-min",
            "zh-min-nan",
            "zh-xiang");

    private Language() {}

    static boolean isTag(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return TAG.matcher(lower).matches() || IRREGULAR.contains(lower);
    }
}
