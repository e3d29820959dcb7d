package io.quayside.app.i18n;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The words that people read, in their language. The first part of a key names the feature and with it the bundle:
/// `containers.stop` is the line `containers.stop=Stop` of `io/quayside/app/i18n/containers.properties`, which is read
/// when its first text is asked for. A test holds code and bundles together: it looks for keys as whole string
/// literals, and takes a literal that ends in a dot (`"containers.state." + word`) for all keys that begin so.
/// Thread-safe.
public final class Texts {
    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final Locale locale;
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();
    /// Read once, for those that are told many times a second.
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    public Texts(Locale locale) {
        this.locale = locale;
    }

    /// Has the texts of the first page read and one formatted, so that the UI thread finds them there.
    public void prepare() {
        for (var feature : List.of("shell", "containers", "task", "images", "logs")) {
            bundle(feature + ".");
        }
        get("age.minutes", 1);
    }

    /// @param arguments for `{0}`, `{1}`, …; with any, the text is a [MessageFormat], in which an apostrophe must be
    ///     written ’
    /// @return the key itself when there is no such text
    public String get(String key, Object... arguments) {
        try {
            return arguments.length == 0 ? text(key) : format(key, arguments);
        } catch (MissingResourceException e) {
            LOG.warn("No text for {}", key);
            return key;
        }
    }

    private String text(String key) {
        return bundle(key).getString(key);
    }

    private String format(String key, Object... arguments) {
        var format = formats.computeIfAbsent(key, it -> new MessageFormat(text(it), locale));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    private ResourceBundle bundle(String key) {
        var dot = key.indexOf('.');
        var feature = dot < 0 ? key : key.substring(0, dot);
        return bundles.computeIfAbsent(
                feature, name -> ResourceBundle.getBundle("io.quayside.app.i18n." + name, locale));
    }
}
