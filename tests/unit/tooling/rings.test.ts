// The counts a test run ends with say what happened, also when files break before their tests.

import { describe, expect, test } from 'vitest';
import { lastLine, sumOf, tallyOf } from '../../support/rings';

const results = (...statuses: string[]) => statuses.map((status) => ({ status }));

describe('tallyOf', () => {
  test('counts passed, failed and skipped tests', () => {
    const report = {
      success: false,
      testResults: [
        { status: 'passed', assertionResults: results('passed', 'skipped', 'todo') },
        { status: 'failed', assertionResults: results('passed', 'failed') },
      ],
    };
    expect(tallyOf(report)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  test('a file that does not load is a failure', () => {
    const report = { success: false, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(tallyOf(report)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('tests that a broken set-up kept from running have failed, not been skipped', () => {
    const report = {
      success: false,
      testResults: [{ status: 'failed', assertionResults: results('skipped', 'skipped') }],
    };
    expect(tallyOf(report)).toEqual({ passed: 0, failed: 2, skipped: 0 });
  });

  test('an error outside any test is a failure', () => {
    const report = {
      success: false,
      testResults: [{ status: 'passed', assertionResults: results('passed') }],
    };
    expect(tallyOf(report)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});

test('the last line names skipped tests only where there are some', () => {
  expect(lastLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(lastLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  expect(
    lastLine(
      sumOf([
        { passed: 1, failed: 0, skipped: 1 },
        { passed: 2, failed: 1, skipped: 0 },
      ]),
    ),
  ).toBe('3 passed, 1 failed, 1 skipped');
});
