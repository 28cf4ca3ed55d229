using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Enrolments;
using SmartAcademy.Domain.Factors;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Notifications;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Retention;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Sessions;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Domain.Students.Proposals;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Domain.Tokens;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Users.Codes;
using SmartAcademy.Domain.Work;

namespace SmartAcademy.Data.Kernel;

/// <summary>
/// The database as one <see cref="Actor"/> sees it: rows of other schools and deleted rows are filtered out.
/// Open it with <see cref="OpenContext.OpenAsync"/>; without an actor nothing that belongs to a school is visible.
/// </summary>
public sealed partial class AcademyDbContext(DbContextOptions<AcademyDbContext> options)
    : IdentityDbContext<AcademyUser, AcademyRole, Guid>(options)
{
    private Actor actor = Actor.Nobody;
    private Actor? lentTo;

    /// <summary>
    /// Who asks. It may be set until the first query; while a connection is open its rows are those of the actor it was lent for,
    /// so that another scope is a mistake and throws <see cref="InvalidOperationException"/>.
    /// </summary>
    public Actor Actor
    {
        get => actor;
        set => actor = lentTo is null || lentTo.HasScopeOf(value)
            ? value
            : throw new InvalidOperationException("The connection is open for another school or person; open another context.");
    }

    /// <summary>Opens and seals the sensitive columns; locked when the options brought no keys.</summary>
    public ColumnVault Vault { get; } = options.FindExtension<VaultExtension>()?.Vault ?? ColumnVault.Locked;

    /// <summary>Why the person makes this change; the audit keeps it beside what was changed.</summary>
    public string? Reason { get; set; }

    public DbSet<GivenPermission> GivenPermissions => Set<GivenPermission>();

    public DbSet<School> Schools => Set<School>();

    public DbSet<Department> Departments => Set<Department>();

    public DbSet<AcademicYear> AcademicYears => Set<AcademicYear>();

    public DbSet<Term> Terms => Set<Term>();

    public DbSet<SchoolWeekday> SchoolWeekdays => Set<SchoolWeekday>();

    public DbSet<SpecialDay> SpecialDays => Set<SpecialDay>();

    public DbSet<SchoolClass> Classes => Set<SchoolClass>();

    public DbSet<ClassTeacher> ClassTeachers => Set<ClassTeacher>();

    public DbSet<Student> Students => Set<Student>();

    public DbSet<Enrolment> Enrolments => Set<Enrolment>();

    public DbSet<Subject> Subjects => Set<Subject>();

    public DbSet<ClassSubject> ClassSubjects => Set<ClassSubject>();

    public DbSet<SubjectTeacher> SubjectTeachers => Set<SubjectTeacher>();

    public DbSet<StudentSubject> StudentSubjects => Set<StudentSubject>();

    public DbSet<Room> Rooms => Set<Room>();

    public DbSet<Period> Periods => Set<Period>();

    public DbSet<Lesson> Lessons => Set<Lesson>();

    public DbSet<Substitution> Substitutions => Set<Substitution>();

    public DbSet<AttendanceCode> AttendanceCodes => Set<AttendanceCode>();

    public DbSet<AttendanceSettings> AttendanceSettings => Set<AttendanceSettings>();

    public DbSet<AttendanceRegister> AttendanceRegisters => Set<AttendanceRegister>();

    public DbSet<AttendanceMark> AttendanceMarks => Set<AttendanceMark>();

    public DbSet<MonthlyAttendance> AttendanceMonths => Set<MonthlyAttendance>();

    public DbSet<AttendanceSave> AttendanceSaves => Set<AttendanceSave>();

    public DbSet<LeaveRequest> LeaveRequests => Set<LeaveRequest>();
    public DbSet<ContactProposal> ContactProposals => Set<ContactProposal>();

    public DbSet<GradeScale> GradeScales => Set<GradeScale>();

    public DbSet<ClassScale> ClassScales => Set<ClassScale>();

    public DbSet<MarkSheet> MarkSheets => Set<MarkSheet>();

    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<AssessmentPart> AssessmentParts => Set<AssessmentPart>();

    public DbSet<Mark> Marks => Set<Mark>();

    public DbSet<ReportComment> ReportComments => Set<ReportComment>();

    public DbSet<ClassResult> ClassResults => Set<ClassResult>();

    public DbSet<StudentResult> StudentResults => Set<StudentResult>();

    public DbSet<SubjectResult> SubjectResults => Set<SubjectResult>();

    public DbSet<ReportCard> ReportCards => Set<ReportCard>();

    public DbSet<ClassListImport> ClassListImports => Set<ClassListImport>();

    public DbSet<ClassListRow> ClassListRows => Set<ClassListRow>();

    public DbSet<ImportedValues> ImportedValues => Set<ImportedValues>();

    public DbSet<Guardian> Guardians => Set<Guardian>();

    public DbSet<Guardianship> Guardianships => Set<Guardianship>();

    public DbSet<Pass> Passes => Set<Pass>();

    public DbSet<PassSigningKey> PassSigningKeys => Set<PassSigningKey>();

    public DbSet<SignedCard> SignedCards => Set<SignedCard>();

    public DbSet<PassVoid> PassVoids => Set<PassVoid>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<WorkOrder> WorkOrders => Set<WorkOrder>();

    public DbSet<SavedReport> SavedReports => Set<SavedReport>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();

    public DbSet<RetentionSetting> RetentionSettings => Set<RetentionSetting>();

    public DbSet<RetentionDefault> RetentionDefaults => Set<RetentionDefault>();

    public DbSet<RetentionRun> RetentionRuns => Set<RetentionRun>();

    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();

    public DbSet<OneTimeCode> OneTimeCodes => Set<OneTimeCode>();

    public DbSet<SignInBrake> SignInBrakes => Set<SignInBrake>();

    public DbSet<OutgoingMessage> OutgoingMessages => Set<OutgoingMessage>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<UserSession> UserSessions => Set<UserSession>();

    public DbSet<Authenticator> Authenticators => Set<Authenticator>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    /// <summary>Read by the school filter of every query.</summary>
    internal Guid? ScopeSchoolId => Actor.SchoolId;

    /// <summary>Read by the school filter of every query.</summary>
    internal bool ScopeAllSchools => Actor.AllSchools;

    /// <summary>Told by <see cref="SchoolLease"/> whom the open connection serves; null when it was given back.</summary>
    internal void LendTo(Actor? served) => lentTo = served;

    /// <summary>Here and not where contexts are made: no context reaches the database without its school.</summary>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.AddInterceptors(SchoolLease.Instance);

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        PhoneHashes.Fill(ChangeTracker, Vault);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        PhoneHashes.Fill(ChangeTracker, Vault);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<decimal>().HavePrecision(12, 2);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasPostgresExtension("pg_trgm");
        builder.ApplyConfigurationsFromAssembly(typeof(AcademyDbContext).Assembly);
        SchoolFilter.Apply(builder, this);
        SnakeCase.Apply(builder);
        SealedColumns.Apply(builder, Vault);
    }
}
