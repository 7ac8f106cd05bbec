import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Link, type LinkProps } from 'react-router';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import './button.css';

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  tone?: ButtonTone;
  size?: 'small' | 'medium';
  icon?: IconName;
  /** Shows the icon alone; the children are then read out only. */
  iconOnly?: boolean;
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, Look {
  /** Work is under way: the button says so, keeps its focus and takes no click. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

function look({ tone = 'secondary', size = 'medium', iconOnly }: Look, className?: string) {
  return classNames(
    'button',
    `button-${tone}`,
    size === 'small' && 'button-small',
    iconOnly && 'button-icon-only',
    className,
  );
}

function Face({ icon, iconOnly, children }: Look & { children: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {iconOnly ? <span className="visually-hidden">{children}</span> : children}
    </>
  );
}

export function Button({
  tone,
  size,
  icon,
  iconOnly,
  busy = false,
  className,
  children,
  onClick,
  type = 'button',
  title,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={look({ tone, size, iconOnly }, className)}
      aria-disabled={busy || rest['aria-disabled']}
      aria-busy={busy || undefined}
      title={title ?? (iconOnly && typeof children === 'string' ? children : undefined)}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      <Face icon={icon} iconOnly={iconOnly}>
        {children}
      </Face>
    </button>
  );
}

export function LinkButton({ tone, size, icon, iconOnly, className, children, ...rest }: LinkProps & Look) {
  return (
    <Link {...rest} className={look({ tone, size, iconOnly }, className)}>
      <Face icon={icon} iconOnly={iconOnly}>
        {children}
      </Face>
    </Link>
  );
}
