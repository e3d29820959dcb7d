package io.quayside.engine.transport;

import java.net.ProtocolException;

/// Something answered, and not in HTTP.
final class NotHttpException extends ProtocolException {
    NotHttpException(String message) {
        super(message);
    }
}
