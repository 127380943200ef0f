import 'element-plus/es/components/button/style/css';
import 'element-plus/es/components/dialog/style/css';
import 'element-plus/es/components/input/style/css';
import './styles/tokens.css';
import './styles/element.css';
import './styles/base.css';
import './styles/fields.css';
import { createApp } from 'vue';
import App from './App.vue';
import { declareFonts } from './fonts';
import { installGuard } from './guard';
import { installKeys } from './keys';
import { restoreScale } from './scale';
import { scannerSettings } from './scannerSettings';
import { takeScan, wantsScan } from './scanned';
import { installScanner } from './scanner';
import { triesScanner } from './trial';

// The scanner sees every key, also those that an input method has taken; behind the guard nobody sees these.
installScanner(window, { rules: () => scannerSettings.value, tries: triesScanner, wants: wantsScan, take: (scan) => void takeScan(scan) });
// The guard comes next: whatever listens later never sees a key that an input method owns.
installGuard(window);
installKeys(window);
restoreScale();
// A file dropped beside the photo must not replace the window's page.
for (const event of ['dragenter', 'dragover', 'drop']) window.addEventListener(event, (dropped) => dropped.preventDefault());
createApp(App).mount('#desk');
declareFonts();
