@NullMarked
package io.quayside.app.settings;

import org.jspecify.annotations.NullMarked;
