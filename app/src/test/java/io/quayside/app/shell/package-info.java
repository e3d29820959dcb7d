@NullMarked
package io.quayside.app.shell;

import org.jspecify.annotations.NullMarked;
