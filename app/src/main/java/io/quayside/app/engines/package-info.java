/// How this machine comes to an engine: what is in the way, what can be started or installed, Quayside's own VM.
@NullMarked
package io.quayside.app.engines;

import org.jspecify.annotations.NullMarked;
