@NullMarked
package io.quayside.app.platform;

import org.jspecify.annotations.NullMarked;
