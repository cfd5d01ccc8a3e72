package io.didymium.passport.exchange.aas.metamodel;

/** Whether texts have the characters of references to resources (RFC 3987), absolute or relative. */
final class IriText {
    private static final String ASCII =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%";

    private IriText() {}

    static boolean isReference(String text) {
        int fragment = text.indexOf('#');
        if (fragment >= 0 && text.indexOf('#', fragment + 1) >= 0) {
            return false;
        }
        int query = text.indexOf('?');
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            boolean inQuery = query >= 0 && i > query && (fragment < 0 || i < fragment);
            if (c < 0x80 ? ASCII.indexOf(c) < 0 : !(isUniversal(c) || (inQuery && isPrivate(c)))) {
                return false;
            }
            if (c == '%' && !isEscape(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static boolean isUniversal(int c) {
        return (c >= 0xa0 && c <= 0xd7ff)
                || (c >= 0xf900 && c <= 0xfdcf)
                || (c >= 0xfdf0 && c <= 0xffef)
                || (c >= 0x10000 && c < 0xe0000 && (c & 0xffff) <= 0xfffd)
                || (c >= 0xe1000 && c <= 0xefffd);
    }

    private static boolean isPrivate(int c) {
        return (c >= 0xe000 && c <= 0xf8ff) || (c >= 0xf0000 && (c & 0xffff) <= 0xfffd);
    }
}
