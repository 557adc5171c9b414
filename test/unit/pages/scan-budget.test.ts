import { describe, expect, it } from 'vitest';
import { ScanBudget } from '../../../src/pages/scan-budget';

describe('the budget for looking at a page', () => {
  it('lets the first looks follow each other at once, slow as the first may be', () => {
    const budget = new ScanBudget();
    budget.spend(150, 200);
    expect(budget.wait(200)).toBe(0);
    budget.spend(60, 300);
    expect(budget.wait(300)).toBe(0);
  });

  it('takes less than a fiftieth of the time of a page that changes all the time', () => {
    const budget = new ScanBudget();
    const look = 80;
    let now = 0;
    let looking = 0;
    while (now < 120_000) {
      now += Math.max(120, budget.wait(now));
      now += look;
      looking += look;
      budget.spend(look, now);
    }
    expect(looking / now).toBeLessThan(0.02);
    expect(looking / now).toBeGreaterThan(0.01);
  });

  it('is full again after a quiet time', () => {
    const budget = new ScanBudget();
    budget.spend(2000, 1000);
    expect(budget.wait(1000)).toBeGreaterThan(20_000);
    expect(budget.wait(120_000)).toBe(0);
  });

  it('is there again at once when a person scrolls', () => {
    const budget = new ScanBudget();
    budget.spend(2000, 1000);
    budget.forgive();
    expect(budget.wait(1000)).toBe(0);
  });
});
