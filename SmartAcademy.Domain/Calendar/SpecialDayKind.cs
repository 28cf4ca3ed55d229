namespace SmartAcademy.Domain.Calendar;

/// <summary>Why a day is not like the others of its name.</summary>
public enum SpecialDayKind
{
    /// <summary>A holiday of the state or the faith; closed.</summary>
    PublicHoliday,

    /// <summary>A holiday of the school's own; closed.</summary>
    SchoolHoliday,

    /// <summary>Examinations: pupils come for them, no registers are taken.</summary>
    ExamBreak,

    /// <summary>Closed for a flood, a strike, an illness.</summary>
    Closure,

    /// <summary>Open at other times, as in Ramadan.</summary>
    OtherHours,

    /// <summary>A school day on what is a weekend otherwise.</summary>
    ExtraDay,
}
